package kr.sandan.budget.closing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.allocation.AllocationFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** An administrator closes a year and opens it again; an officer looks on. All is rolled back. */
@PortalTest
@Transactional
class ClosingPagesTest {

    private static final int YEAR = 2097;
    private static final String CLOSE = "/budgets/" + YEAR + "/close";
    private static final String REOPEN = "/budgets/" + YEAR + "/reopen";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private AllocationFixture money;

    @BeforeEach
    void budgets() {
        pages = new CouncilPages(mvc, jdbc);
        money = new AllocationFixture(jdbc, YEAR);
        money.version("ORIGINAL", 0, 100, 50);
    }

    private static Map<String, String> reason(String check, String reason) {
        return Map.of("check", check, "reason", reason, "submissionKey", Long.toString(System.nanoTime(), 36));
    }

    private void close() {
        for (String check : new String[] {"IDENTITIES", "MONTHS"})
            assertThat(pages.post(CLOSE + "/waive", "admin", reason(check, "집행 자료를 받지 못함")))
                    .hasStatus(303);
        assertThat(pages.post(CLOSE, "admin", reason("", ""))).hasStatus(303);
    }

    @Test
    void listsWhatIsInTheWayAndWhereToLook() throws IOException {
        Document page = pages.page(CLOSE, "officer");
        assertThat(page.select("#check-IDENTITIES td.num a").text()).isEqualTo("2");
        assertThat(page.select("#check-MONTHS td.num a").text()).isEqualTo("12");
        assertThat(page.select("#check-LOADS").text()).contains("이상 없음");
        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(pages.page(CLOSE, "admin").select("#act button[disabled]")).hasSize(1);
    }

    @Test
    void saysWhyItCannotBeClosedYet() throws IOException {
        assertThat(CouncilPages.read(pages.post(CLOSE, "admin", reason("", "")))
                        .select(".error-summary")
                        .text())
                .contains("걸리는 점검이 2개");
        String lengthy = "가".repeat(501);
        Document again = CouncilPages.read(pages.post(CLOSE + "/waive", "admin", reason("MONTHS", lengthy)));
        assertThat(again.select("#reason-MONTHS").val()).isEqualTo(lengthy);
        assertThat(pages.post(CLOSE + "/waive", "admin", reason("COLOUR", "x"))).hasStatus(400);
    }

    @Test
    void closesAndOpensAgain() throws IOException {
        close();
        assertThat(pages.page(CLOSE, "officer").text()).contains("에 마감했습니다", "집행 자료를 받지 못함");
        assertThat(pages.page("/budgets/" + YEAR + "/allocations/edit", "admin")
                        .select(".notice.warning")
                        .text())
                .contains("마감을 풀어야 합니다");
        Document empty = CouncilPages.read(pages.post(REOPEN, "admin", reason("", " ")));
        assertThat(empty.select(".error-summary").text()).contains("사유를 적으세요");
        assertThat(pages.post(REOPEN, "admin", reason("", "5월 집행 정정"))).hasStatus(303);
        assertThat(pages.page(CLOSE, "officer").select("#history tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("5월 집행 정정"));
    }

    @Test
    void comparesWhatWasKeptWithNowAndWithAnotherClosing() throws IOException {
        close();
        String first = pages.page(CLOSE, "officer").select("#history a").attr("href");
        assertThat(pages.page(first, "officer").select("#differences").text()).contains("다른 금액이 없습니다");
        pages.post(REOPEN, "admin", reason("", "감액"));
        money.version("SUPPLEMENTARY", 1, 100, 40);
        assertThat(pages.page(first, "officer").select("#differences tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("예산현액 50 40 △10"));
        close();
        String second = pages.page(CLOSE, "officer").select("#history a").attr("href");
        assertThat(pages.page(first + "?with=" + second.replaceAll(".*/", ""), "officer")
                        .select("#differences tbody tr"))
                .hasSize(2);
        assertThat(pages.get(first + "/lines.csv", "officer").getResponse().getContentAsString())
                .contains("2097,ALLOC-B,항목 ALLOC-B,50,0,50,0,0,0,0,0,0");
        assertThat(pages.get(first + "/lines.xlsx", "officer")).hasStatusOk();
    }

    @Test
    void writesTheLinesOfAYearThatIsStillOpenAsFiles() throws IOException {
        assertThat(pages.page(CLOSE, "officer").select("#lines a[download]").eachAttr("href"))
                .containsExactly(CLOSE + "/lines.csv", CLOSE + "/lines.xlsx");
        assertThat(pages.get(CLOSE + "/lines.csv", "officer").getResponse().getContentAsString())
                .startsWith("\uFEFFyear,line_code,name,budget_krw,")
                .contains("2097,ALLOC-B,항목 ALLOC-B,50,0,50,0,0,0,0,0,0");
        assertThat(pages.get(CLOSE + "/lines.xlsx", "officer")).hasStatusOk();
        assertThat(pages.get(CLOSE + "/lines.csv", "staff-chungcheong")).hasStatus(403);
    }

    @Test
    void showsWhatWasKeptInTheUnitThatIsChosen() throws IOException {
        money.version("SUPPLEMENTARY", 1, 1_400_000, 1_400_000);
        assertThat(figures(CLOSE)).containsExactly("1", "2", "3");
        assertThat(figures(CLOSE + "?unit=WON")).containsExactly("1,400,000", "1,400,000", "2,800,000");
        close();
        String kept = pages.page(CLOSE, "officer").select("#history a").attr("href");
        assertThat(figures(kept + "?unit=THOUSAND")).containsExactly("1,400", "1,400", "2,800");
        assertThat(pages.page(kept, "officer").select("#lines").text()).contains("단위: 백만원", "반올림했습니다");
        assertThat(pages.get(CLOSE + "?unit=DOLLAR", "officer")).hasStatus(400);
    }

    /** What the lines and their sum have of the budget. */
    private List<String> figures(String path) throws IOException {
        return pages.page(path, "officer")
                .select("#figures tr > td:nth-of-type(1)")
                .eachText();
    }

    @Test
    void speaksEnglishAndKnowsOnlyWhatThereIs() throws IOException {
        assertThat(pages.page(CLOSE + "?lang=en", "officer").select("h1").text())
                .isEqualTo("Closing the budget of 2097");
        assertThat(pages.page(CLOSE + "?lang=en", "officer")
                        .select("#checks .stacked tbody tr")
                        .first()
                        .select("td[data-label]")
                        .eachAttr("data-label"))
                .containsExactly("Found", "State");
        assertThat(pages.get("/budgets/2097/closings/999999999", "officer")).hasStatus(404);
        assertThat(pages.get("/budgets/1200/close", "officer")).hasStatus(404);
        assertThat(pages.get(CLOSE, "staff-chungcheong")).hasStatus(403);
        assertThat(pages.post(CLOSE, "officer", reason("", ""))).hasStatus(403);
    }
}
