package kr.sandan.budget.allocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.budget.allocation.AllocationFixture;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Allocations as the head office and the headquarters see and decide them. All is rolled back. */
@PortalTest
@Transactional
class AllocationPagesTest {

    private static final int YEAR = 2081;
    private static final String LIST = "/budgets/" + YEAR + "/allocations";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AllocationService service;

    private CouncilPages pages;
    private AllocationFixture money;
    private long line;
    private long own;
    private long other;

    @BeforeEach
    void shares() {
        pages = new CouncilPages(mvc, jdbc);
        money = new AllocationFixture(jdbc, YEAR);
        money.version("ORIGINAL", 0, 1_000_000_000, 333_333_333);
        line = money.line(0);
        own = money.office("CHUNGCHEONG");
        other = money.office("SUDOGWON");
        service.decide(money.decide(
                2, money.share(line, "CHUNGCHEONG", 300_500_000), money.share(line, "SUDOGWON", 200_500_000)));
    }

    private Map<String, String> decision(String... cells) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "decidedOn",
                YEAR + "-03-02",
                "basis",
                "예산 배정 통보",
                "decidedBy",
                "본부장 회의",
                "submissionKey",
                Long.toString(System.nanoTime(), 36)));
        for (int at = 0; at < cells.length; at += 2) fields.put(cells[at], cells[at + 1]);
        return fields;
    }

    private String cell(String name, long office) {
        return name + "-" + line + "-OFFICE-" + office;
    }

    @Test
    void setsOutLinesByOfficesSoThatTheyAddUp() throws IOException {
        for (String unit : new String[] {"WON", "THOUSAND", "MILLION", "HUNDRED_MILLION"}) {
            for (Element row : pages.page(LIST + "?asOf=2081-12-31&unit=" + unit, "headoffice")
                    .select("#allocations tbody tr, #allocations tfoot tr")) {
                long[] figures = row.select("td.num").stream()
                        .map(Element::text)
                        .filter(text -> !text.contains("%"))
                        .mapToLong(text -> text.equals("–") ? 0 : Long.parseLong(text.replace(",", "")))
                        .toArray();
                long parts = 0;
                for (int at = 1; at < figures.length - 2; at++) parts += figures[at];
                assertThat(parts).as(unit).isEqualTo(figures[figures.length - 2]);
                assertThat(figures[0]).as(unit).isEqualTo(figures[figures.length - 2] + figures[figures.length - 1]);
            }
        }
    }

    @Test
    void takesWhatOfficialsTypeAndShowsIt() throws IOException {
        MvcTestResult answer = pages.post(
                LIST, "headoffice", decision(cell("held", own), "300,500,000", cell("share", own), "４１０백만원"));
        assertThat(answer).hasStatus(303);
        assertThat(pages.page(LIST + "?asOf=2081-12-31", "admin")
                        .select("#allocations tbody tr")
                        .first()
                        .text())
                .contains("1,000", "410", "610", "61.1%");
        assertThat(pages.page(LIST + "/history?line=ALLOC-A", "officer").text())
                .contains("410,000,000", "예산 배정 통보", "본부장 회의", "바뀜");
    }

    @Test
    void losesNothingThatWasTypedAndSaysAllThatIsWrong() throws IOException {
        Map<String, String> fields = decision(
                cell("held", own),
                "300,500,000",
                cell("share", own),
                "많이",
                cell("held", other),
                "",
                cell("share", other),
                "15억");
        fields.put("decidedOn", "삼월");
        fields.remove("basis");
        Document page = CouncilPages.read(pages.post(LIST, "headoffice", fields));
        assertThat(page.select(".error-summary li").eachText())
                .hasSize(3)
                .anyMatch(text -> text.contains("‘많이’"))
                .anyMatch(text -> text.contains("2010-03-02"))
                .anyMatch(text -> text.contains("근거를 적으세요"));
        assertThat(page.select("input[name=" + cell("share", own) + "]").val()).isEqualTo("많이");
        assertThat(page.select("input[name=" + cell("share", other) + "]").val())
                .isEqualTo("15억");
        assertThat(page.select("input[name=decidedOn]").val()).isEqualTo("삼월");
        assertThat(page.select("input[name=decidedBy]").val()).isEqualTo("본부장 회의");
    }

    @Test
    void namesTheCellThatGoesBeyond() throws IOException {
        Document page = CouncilPages.read(
                pages.post(LIST, "headoffice", decision(cell("held", own), "300,500,000", cell("share", own), "9억")));
        assertThat(page.select(".error-summary a[href='#" + cell("share", own) + "']")
                        .text())
                .contains("1,000,000,000원보다 많은 1,100,500,000원", "100,500,000원을 줄이세요");
    }

    @Test
    void tellsTheSecondOfTwoTabsWhatTheFirstDid() throws IOException {
        Map<String, String> late = decision(cell("held", own), "", cell("share", own), "5억");
        Document page = CouncilPages.read(pages.post(LIST, "headoffice", late));
        assertThat(page.select(".error-summary").text()).contains("0원을 300,500,000원으로 바꾸었습니다");
        String now = page.select("input[name=" + cell("held", own) + "]").val();
        assertThat(now).isEqualTo("300,500,000");
        late.put(cell("held", own), now);
        late.put("submissionKey", "after-the-other-tab");
        assertThat(pages.post(LIST, "headoffice", late)).hasStatus(303);
    }

    @Test
    void takesAFormSentTwiceOnce() throws IOException {
        Map<String, String> fields = decision(cell("held", own), "300,500,000", cell("share", own), "4억");
        assertThat(pages.post(LIST, "headoffice", fields)).hasStatus(303);
        assertThat(pages.post(LIST, "headoffice", fields)).hasStatus(303);
        assertThat(pages.page(LIST + "/history?line=ALLOC-A", "admin").select("tbody tr"))
                .hasSize(3);
    }

    @Test
    void showsAHeadquartersItsOwnSharesOnly() throws IOException {
        Document page = pages.page(LIST + "?asOf=2081-12-31&unit=WON", "staff-chungcheong");
        assertThat(page.select("#allocations tbody tr")).hasSize(1);
        assertThat(page.text()).contains("300,500,000").doesNotContain("200,500,000");
        assertThat(pages.page(LIST + "/history", "staff-chungcheong").text()).doesNotContain("200,500,000");
        assertThat(pages.get(LIST + "/history.csv", "staff-chungcheong")
                        .getResponse()
                        .getContentAsString())
                .startsWith("\uFEFFdecided_on,line_code,giver,place,amount_krw,since,")
                .contains("ALLOC-A,,OFFICE/" + own + ",300500000,")
                .doesNotContain("OFFICE/" + other);
        assertThat(pages.get(LIST + "/history.xlsx?line=ALLOC-A", "officer")).hasStatusOk();
        String csv = pages.get(LIST + ".csv?asOf=2081-12-31", "staff-chungcheong")
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains("OFFICE/" + own + ",300500000").doesNotContain("OFFICE/" + other);
    }

    @Test
    void knowsNothingOfAnothersHeadquarters() {
        assertThat(pages.get(LIST + "/" + other, "staff-chungcheong")).hasStatus(404);
        assertThat(pages.get(LIST + "/" + other + "/edit", "staff-chungcheong")).hasStatus(404);
        assertThat(pages.get(LIST + ".csv?office=" + other, "staff-chungcheong"))
                .hasStatus(404);
        assertThat(pages.get(LIST + ".xlsx?office=" + other, "staff-chungcheong"))
                .hasStatus(404);
        assertThat(pages.get(LIST + "?asOf=2081-12-31", "viewer")).hasStatus(403);
        String field = "share-" + line + "-SERVICE-" + money.service().id();
        assertThat(pages.post(LIST + "/" + other, "staff-chungcheong", decision(field, "1억")))
                .hasStatus(404);
        assertThat(pages.post(LIST, "staff-chungcheong", decision(cell("share", own), "9억")))
                .hasStatus(403);
    }

    @Test
    void handsOnItsShareToAService() throws IOException {
        Document form = pages.page(LIST + "/" + own + "/edit?asOf=2081-12-31", "staff-chungcheong");
        String field = "share-" + line + "-SERVICE-" + money.service().id();
        assertThat(form.select("input[name=" + field + "]")).hasSize(1);
        assertThat(form.text()).contains("300,500,000원");
        assertThat(pages.post(LIST + "/" + own + "?line=ALLOC-A", "staff-chungcheong", decision(field, "3억500천원")))
                .hasStatusOk();
        assertThat(pages.post(LIST + "/" + own + "?line=ALLOC-A", "staff-chungcheong", decision(field, "300,500천원")))
                .hasStatus(303);
        assertThat(pages.page(LIST + "/" + own + "?asOf=2081-12-31", "staff-chungcheong")
                        .select("#given")
                        .text())
                .contains("서비스", "300,500,000");
    }

    @Test
    void speaksEnglishAndKnowsNoYearBeforeAnyBudget() throws IOException {
        Document page = pages.page(LIST + "?lang=en&asOf=2081-12-31", "officer");
        assertThat(page.select("main table")).hasSize(1);
        assertThat(page.select("h1").text()).isEqualTo("Allocations of 2081");
        assertThat(page.select("#allocations").text()).contains("Chungcheong Regional Headquarters");
        assertThat(pages.get("/budgets/1200/allocations", "officer")).hasStatus(404);
        assertThat(pages.get(LIST + "?unit=EURO", "officer")).hasStatus(400);
        assertThat(pages.page("/budgets/2085/allocations", "officer").select(".empty"))
                .isNotEmpty();
    }
}
