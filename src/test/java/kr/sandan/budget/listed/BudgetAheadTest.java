package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kr.sandan.load.LoadState;
import org.junit.jupiter.api.Test;

/** What is found before the questions about a file are answered, and what is said to wait for the answers. */
class BudgetAheadTest extends BudgetLists {

    private static final String HELD = "저장된 예산과의 비교(변동, 앞선 금액과의 크기, 이미 배정한 금액)는 모든 질문에 답한 뒤에 합니다.";

    private List<String> of(long load) {
        return problems(load).stream().map(this::said).toList();
    }

    @Test
    void linesTwiceAndCodesOfOthersAreFoundWhileTheUnitIsAsked() {
        applied(list(row("가", "1", "LINE_CODE=X" + unique)));
        long load = sent(
                csv("사업,항목코드,항목,예산판,금액", "CLUSTER,,나,본예산,1", "CLUSTER,,나,본예산,2", "INNOVATION,X" + unique + ",다,본예산,3"));
        await(load, LoadState.REFUSED);
        assertThat(findings.reviews(load))
                .singleElement()
                .satisfies(asked -> assertThat(asked.subject()).startsWith("unit:"));
        assertThat(of(load))
                .contains("E3 REFUSE 2행과 같은 줄입니다: 「나」", "E4 REFUSE 다른 사업의 항목 코드입니다: X" + unique, " NOTICE " + HELD)
                .anyMatch(said -> said.endsWith("단위와 사업에 관한 질문에 답한 뒤에 확인합니다."));
    }

    @Test
    void aPhaseThatDoesNotAddUpIsFoundWhileAPlaceIsAsked() {
        phase(100);
        long load = sent(list(row("가", "90", "PLACE_KIND=거점", "PLACE=오창과악"), row("나", "20")));
        await(load, LoadState.REVIEW);
        assertThat(of(load))
                .containsExactlyInAnyOrder(
                        " REASON 여러 해 사업비와 맞지 않습니다(「단계 시험 " + unique + "」): 약속 100원, 연도별 예산의 합 110원",
                        " NOTICE " + HELD);
        loading.cancel(load, admin());
    }

    /** Money promised to the programme for the year of this test alone; like all that is said of budgets it stays. */
    private void phase(long won) {
        jdbc.sql("""
                        with phase as (insert into budget_phase (programme_id, code, name, name_en, from_year, to_year)
                            select id, :code, :name, :code, :year, :year from programme where code = 'CLUSTER' returning id)
                        insert into budget_phase_amount (phase_id, amount_krw, stated_unit, reason, source_id, known_from, entered_at)
                        select phase.id, :won, 'WON', '시험', (select min(id) from source_document), now(), now() from phase
                        """)
                .param("code", "P" + unique.toUpperCase(Locale.ROOT))
                .param("name", "단계 시험 " + unique)
                .param("year", year)
                .param("won", won)
                .update();
    }

    @Test
    void whatDependsOnWhatAColumnIsIsSaidToWait() {
        long load = sent(csv("사업,항목,예산판,비고란-" + unique + ",금액(원)", "CLUSTER,가,본예산,a,1", "CLUSTER,가,본예산,b,2"));
        await(load, LoadState.REVIEW);
        assertThat(of(load))
                .containsExactlyInAnyOrder(
                        " NOTICE 같은 줄이 두 번 나오는지, 단계 사업비와 맞는지는 시트와 열에 관한 질문에 답한 뒤에 확인합니다.", " NOTICE " + HELD);
        loading.cancel(load, admin());
    }
}
