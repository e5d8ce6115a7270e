package kr.sandan.budget.execution.web;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.budget.BudgetPageTest;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.council.CouncilPages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of money moved during a year. All is rolled back. */
class MovementPagesTest extends BudgetPageTest {

    private static final String YEAR = "/budgets/1996";

    @BeforeEach
    void plans() {
        plan(1996, line("X-1", 900_000_000, BudgetPlace.WHOLE), line("X-2", 600_000_000, BudgetPlace.WHOLE));
    }

    private Map<String, String> diversion() {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "kind",
                "DIVERSION",
                "decidedOn",
                "1996-06-01",
                "basis",
                "전용 제1호",
                "approver",
                "장관",
                "submissionKey",
                "execution-pages-movement"));
        form.put("programme", "" + budgets.number("select id from programme where code = 'CLUSTER'"));
        form.putAll(Map.of("rows[0].code", "X-1", "rows[0].amount", "△1억", "rows[1].code", "X-2"));
        form.put("rows[1].amount", "9천만원");
        return form;
    }

    @Test
    void recordsAMovementAndTellsItsHistory() throws IOException {
        Map<String, String> form = diversion();
        Document page = CouncilPages.read(pages.post(YEAR + "/movements/new", "admin", form));
        assertThat(page.text()).contains("옮긴 금액의 합이 0원이어야 하는데 -10,000,000원입니다");
        assertThat(page.selectFirst("[name='rows[1].amount']").val()).isEqualTo("9천만원");
        form.put("rows[1].amount", "1억");
        String detail =
                pages.post(YEAR + "/movements/new", "admin", form).getResponse().getRedirectedUrl();
        assertThat(pages.page(detail, "viewer").text()).contains("전용 제1호", "△100,000,000", "적음");
        assertThat(pages.post(detail + "/withdraw", "admin", Map.of("reason", "두 번 적음")))
                .hasStatus(303);
        assertThat(pages.page(detail, "viewer").text()).contains("취소한 문서입니다", "두 번 적음");
        assertThat(pages.page(YEAR + "/movements", "viewer")
                        .select("#movements")
                        .text())
                .contains("취소됨");
    }

    @Test
    void keepsWhatIsTypedAndOffersMoreLines() throws IOException {
        Map<String, String> form = diversion();
        form.put("more", "1");
        Document page = CouncilPages.read(pages.post(YEAR + "/movements/new", "admin", form));
        assertThat(page.select("[name$='.code']")).hasSize(6);
        form.remove("more");
        assertThat(pages.post(YEAR + "/movements/drafts", "admin", form)).hasStatus(303);
        page = pages.page(YEAR + "/movements/new?draft=" + form.get("submissionKey"), "admin");
        assertThat(page.selectFirst("[name='rows[0].amount']").val()).isEqualTo("△1억");
        assertThat(page.selectFirst("[name=basis]").val()).isEqualTo("전용 제1호");
    }

    @Test
    void givesEveryLineToPrograms() throws IOException {
        Map<String, String> form = diversion();
        form.put("rows[1].amount", "1억");
        pages.post(YEAR + "/movements/new", "admin", form);
        assertThat(pages.get(YEAR + "/movements.csv", "viewer").getResponse().getContentAsString())
                .startsWith("\uFEFFyear,movement,kind,decided_on,line_code,amount_krw,withdrawn\r\n1996,")
                .contains(",DIVERSION,1996-06-01,X-1,-100000000,false\r\n");
    }
}
