package kr.sandan.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.Map;
import kr.sandan.load.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of execution on the common path; each test has a year of its own. */
class ExecutionLoadTest extends ExecutionLists {

    private static final String SETTLED =
            "No.,회계연도,소관명,회계코드명,계정명,분야명,부문명,프로그램명,단위사업명,세부사업명,세출예산금액,증감액," + "세출예산현액,지출금액,지출순액,차년도이월금액,불용금액\r\n";

    @Test
    void writesMonthsOfOurForm() {
        applied(csv("line_code,month,granted,spent", "L-A," + year + "-01,100,40", "L-B,1,50,10"));
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 1), Amounts.of(150, 50)));
    }

    @Test
    void turnsWhatWasSpentSoFarIntoMonths() {
        applied(csv("항목코드,월,당월누계(원)", "L-A,1,40", "L-A,2,100", "L-A,4,130"));
        assertThat(months())
                .isEqualTo(Map.of(
                        YearMonth.of(year, 1), Amounts.of(0, 40),
                        YearMonth.of(year, 2), Amounts.of(0, 60),
                        YearMonth.of(year, 4), Amounts.of(0, 30)));
        applied(csv("항목코드,월,당월누계(원)", "L-A,5,150"));
        assertThat(months().get(YearMonth.of(year, 5))).isEqualTo(Amounts.of(0, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949", "UTF-16"})
    void readsASettlementInEveryEncoding(String encoding) {
        String row = "1," + year + ",부처,회계,계정,분야,부문,프로그램,단위,항목 L-A,1000,0,1000,700,700,200,90\r\n";
        String text = SETTLED + row;
        if (encoding.equals("UTF-16")) text = text.replace(',', '\t');
        long load = applied(text.getBytes(Charset.forName(encoding)));
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 12), new Amounts(0, 700, 200, 0, 0, 90, 0)));
        assertThat(problems(load)).anyMatch(one -> one.reason().key().equals("budget.execution.load.closing"));
    }

    @Test
    void refusesCodesThatAreNotThereAndOffersTheNearest() {
        long load = sent(csv("line_code,month,spent", "L-AA,1,1"), LoadState.REFUSED);
        assertThat(problems(load).get(0).reason().arguments().subList(1, 3))
                .satisfies(said -> assertThat(said.get(1)).startsWith("L-A 항목 L-A"))
                .first()
                .isEqualTo("1");
        assertThat(months()).isEmpty();
    }

    @Test
    void saysHowManyMoreThereAreOfWhatIsTooOftenToBeListed() {
        String[] rows = new String[206];
        rows[0] = "line_code,month,spent";
        for (int at = 1; at < rows.length; at++) rows[at] = "Z-" + at + ",1,1";
        long load = sent(csv(rows), LoadState.REFUSED);
        assertThat(problems(load).stream()
                        .filter(one -> one.reason().key().equals("budget.load.more"))
                        .map(one -> one.reason().arguments().get(0).toString()))
                .containsExactly("5");
        assertThat(problems(load).get(0).cell()).isEqualTo("C2");
    }

    @Test
    void takesALoadBackAndKeepsItsHistory() {
        applied(csv("line_code,month,spent", "L-A,1,40"));
        long second = applied(csv("line_code,month,spent", "L-A,1,70", "L-B,1,5"));
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 1), Amounts.of(0, 75)));
        loading.revert(second, "잘못된 파일", actor("admin2"));
        await(second, LoadState.REVERTED);
        assertThat(months()).isEqualTo(Map.of(YearMonth.of(year, 1), Amounts.of(0, 40)));
    }

    @Test
    void keepsALoadOnWhichALaterOneBuilds() {
        long first = applied(csv("line_code,month,spent", "L-A,1,40"));
        applied(csv("line_code,month,spent", "L-A,1,70"));
        assertThat(loads.detail(first).row().state()).isEqualTo(LoadState.APPLIED);
        assertThat(jdbc.sql(
                                "select count(*) from budget_execution x join budget_batch b on b.id = x.superseded_by"
                                        + " where b.kind = 'LOAD' and x.batch_id in (select id from budget_batch where load_id = ?)")
                        .param(first)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
