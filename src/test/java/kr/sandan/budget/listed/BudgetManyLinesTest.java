package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.What;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.junit.jupiter.api.Test;

/** Lists of more lines than stand together in one row of what a load would change. */
class BudgetManyLinesTest extends BudgetLists {

    private static final int MANY = 1_203;

    @Test
    void whatManyLinesWouldChangeStandsInTheOrderOfTheFile() {
        applied(many(line -> "100"));
        long load = checked(many(line -> line % 2 == 0 ? "100" : "200")).id();
        Listing<Change> page = findings.changes(load, new Paging(6, 100, null));
        assertThat(page.total()).isEqualTo(MANY / 2);
        assertThat(page.rows())
                .hasSize(100)
                .first()
                .isEqualTo(new Change(code(1001), "항목 1001", What.CHANGED, "amount_krw", "100", "200"));
        List<String> all = new ArrayList<>();
        findings.eachChange(load, change -> all.add(change.key()));
        assertThat(all)
                .isEqualTo(IntStream.range(0, MANY)
                        .filter(line -> line % 2 == 1)
                        .mapToObj(this::code)
                        .toList());
        loading.cancel(load, admin());
    }

    @Test
    void aVersionOfManyLinesIsTakenBackToWhatItWas() {
        applied(many(line -> "100"));
        List<String> before = held();
        long second = applied(many(line -> line < 10 ? "100" : "200"));
        assertThat(held()).hasSize(MANY).isNotEqualTo(before);
        revert(second);
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void linesWithAndWithoutACodeComeInTogether() {
        applied(list(row("가", "1"), row("나", "2", "LINE_CODE=" + code(1)), row("가", "3", "VERSION=1차 추경")));
        assertThat(jdbc.sql("select code from budget_line where fiscal_year = ? order by code")
                        .param(year)
                        .query(String.class)
                        .list())
                .containsExactly(year + "-00001", code(1));
        assertThat(held()).containsExactly("ORIGINAL 가 1", "ORIGINAL 나 2", "SUPPLEMENTARY_1 가 3");
    }

    private String code(int line) {
        return "M-" + unique + "-" + line;
    }

    private byte[] many(IntFunction<String> amount) {
        return list(IntStream.range(0, MANY)
                .mapToObj(line -> row("항목 " + line, amount.apply(line), "LINE_CODE=" + code(line)))
                .toArray(String[]::new));
    }
}
