package kr.sandan.budget.execution.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.BudgetPageTest;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.council.CouncilPages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the execution of a year. All is rolled back. */
class ExecutionPagesTest extends BudgetPageTest {

    private static final String YEAR = "/budgets/1996";

    @BeforeEach
    void plans() {
        plan(
                1996,
                line("X-1", 900_000_000, BudgetPlace.region("5PLUS2", "DONGNAM")),
                line("X-2", 600_000_000, BudgetPlace.province("47")),
                line("X-3", 33_333_333, BudgetPlace.WHOLE));
    }

    private long id(String code) {
        return budgets.number("select id from budget_line where fiscal_year = 1996 and code = ?", code);
    }

    /** A form of a month with a line for each code: granted and spent. */
    private Map<String, String> month(String month, String... rows) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("month", month, "reason", month + " 보고"));
        for (int at = 0; at * 3 < rows.length; at++) {
            form.put("rows[" + at + "].line", "" + id(rows[at * 3]));
            form.put("rows[" + at + "].granted", rows[at * 3 + 1]);
            form.put("rows[" + at + "].spent", rows[at * 3 + 2]);
        }
        return form;
    }

    private MvcTestResult enter(Map<String, String> form) {
        return pages.post(YEAR + "/execution/edit", "admin", form);
    }

    private void entersTwoMonths() {
        assertThat(enter(month("1996-01", "X-1", "1억", "60,000,000", "X-2", "5천만원", "4000만원")))
                .hasStatus(303);
        assertThat(enter(month("1996-02", "X-1", "1억", "90,500,000", "X-3", "1,000,000", "333,333")))
                .hasStatus(303);
    }

    @Test
    void showsMonthsThatAddUpInEveryUnit() throws IOException {
        enter(month("1996-01", "X-1", "1억", "60,000,001", "X-2", "50,000,000", "400,999"));
        enter(month("1996-02", "X-1", "1억", "90,555,555", "X-3", "1,000,000", "333,333"));
        for (String unit : List.of("WON", "THOUSAND", "MILLION", "HUNDRED_MILLION")) {
            Document page = pages.page(YEAR + "/execution?unit=" + unit, "viewer");
            long sum = page.select("#execution tbody td:nth-of-type(2)").stream()
                    .mapToLong(ExecutionPagesTest::number)
                    .sum();
            assertThat(sum).as(unit).isEqualTo(number(page.selectFirst("#execution tfoot td:nth-of-type(2)")));
        }
    }

    private static long number(Element cell) {
        String text = cell.text().replace(",", "");
        return text.equals("–") ? 0 : Long.parseLong(text);
    }

    @Test
    void tellsTheRateOfExecutionAndWhichMonthsNobodySaid() throws IOException {
        entersTwoMonths();
        Document page = pages.page(YEAR + "/execution", "viewer");
        assertThat(page.select("#execution tbody tr").get(1).text())
                .contains("191")
                .endsWith("12.4%");
        assertThat(page.select("#execution tbody tr").get(2).text()).isEqualTo("1996-03 – – – – – – –");
    }

    @Test
    void leadsFromEachFigureToItsRows() throws IOException {
        entersTwoMonths();
        Document page = pages.page(YEAR + "/execution?unit=WON", "viewer");
        List<Element> figures =
                page.select("#execution tbody td:nth-of-type(2) a, #by-place tbody td:nth-of-type(3) a");
        assertThat(figures).hasSize(5);
        for (Element figure : figures) {
            Document rows = pages.page(figure.attr("href"), "viewer");
            assertThat(number(rows.selectFirst("#rows tfoot td:nth-of-type(2)")))
                    .isEqualTo(number(figure));
            assertThat(rows.select("#rows").text()).contains("직접 입력", "보고");
        }
    }

    @Test
    void foldsPlacesIntoTheRegionsInWhichTheyLie() throws IOException {
        entersTwoMonths();
        Document page = pages.page(YEAR + "/execution?unit=WON&by=REGION&asOf=2010-12-31", "viewer");
        assertThat(page.select("#by-place tbody tr").eachText())
                .contains(
                        "대경권 600,000,000 50,000,000 40,000,000 0 0 0 6.7%",
                        "동남권 900,000,000 200,000,000 150,500,000 0 0 0 16.7%");
        for (Element figure : page.select("#by-place tbody td:nth-of-type(3) a")) {
            Document rows = pages.page(URLDecoder.decode(figure.attr("href"), UTF_8), "viewer");
            assertThat(number(rows.selectFirst("#rows tfoot td:nth-of-type(2)")))
                    .isEqualTo(number(figure));
        }
    }

    @Test
    void givesEveryRowToPrograms() throws IOException {
        entersTwoMonths();
        assertThat(pages.get(YEAR + "/execution.csv", "viewer").getResponse().getContentAsString())
                .isEqualTo("\uFEFFyear,month,line_code,granted_krw,spent_krw,carried_krw,unspent_krw,returned_krw\r\n"
                        + "1996,1996-01,X-1,100000000,60000000,0,0,0\r\n"
                        + "1996,1996-01,X-2,50000000,40000000,0,0,0\r\n"
                        + "1996,1996-02,X-1,100000000,90500000,0,0,0\r\n"
                        + "1996,1996-02,X-3,1000000,333333,0,0,0\r\n");
        assertThat(pages.get(YEAR + "/execution.xlsx", "viewer")).hasStatusOk();
    }

    @Test
    void showsTheSecondOfTwoPeopleBothValuesAndKeepsWhatWasTyped() throws IOException {
        entersTwoMonths();
        Map<String, String> second = month("1996-01", "X-1", "1억", "70,000,000", "X-2", "5천만원", "4000만원");
        MvcTestResult answer = enter(second);
        assertThat(answer).hasStatus(409);
        Document page = CouncilPages.read(answer);
        assertThat(page.select(".stale tbody tr").eachText()).containsExactly("X-1 집행 60,000,000 70,000,000");
        second.put("rows[0].seen", page.selectFirst("[name='rows[0].seen']").val());
        second.put("rows[0].why", "정산 뒤 확인");
        assertThat(page.selectFirst("[name='rows[0].spent']").val()).isEqualTo("70,000,000");
        assertThat(enter(second)).hasStatus(303);
        assertThat(pages.page(YEAR + "/execution/lines?line=X-1&month=1996-01", "viewer")
                        .select("#rows")
                        .text())
                .contains("70,000,000", "정산 뒤 확인");
    }

    @Test
    void asksWhyOfAFigureOutOfTheOrdinaryAndLosesNothing() throws IOException {
        entersTwoMonths();
        Document page = CouncilPages.read(enter(month("1996-03", "X-1", "1억", "6억", "X-2", "한 푼", "1")));
        assertThat(page.text()).contains("금액을 읽을 수 없습니다");
        page = CouncilPages.read(enter(month("1996-03", "X-1", "1억", "6억")));
        assertThat(page.select("[id='rows[0].why']").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.text()).contains("지난달의 다섯 배가 넘습니다");
        assertThat(page.selectFirst("[name='rows[0].spent']").val()).isEqualTo("6억");
    }

    @Test
    void keepsWhatIsTypedAndNotSaved() throws IOException {
        Map<String, String> form = month("1996-05", "X-1", "1억", "12");
        form.put("submissionKey", "execution-pages-draft");
        pages.post(YEAR + "/execution/drafts", "admin", form);
        Document page = pages.page(YEAR + "/execution/edit?draft=execution-pages-draft", "admin");
        assertThat(page.selectFirst("[name='rows[0].spent']").val()).isEqualTo("12");
        assertThat(page.selectFirst("h1").text()).contains("1996-05");
    }

    @Test
    void listsSumsThatDoNotMeetWithTheirTerms() throws IOException {
        entersTwoMonths();
        Document page = pages.page(YEAR + "/execution/checks", "viewer");
        assertThat(page.select("#line-checks tbody tr")).hasSize(3);
        assertThat(page.select("#line-checks tbody tr").get(0).text())
                .contains("X-1", "900,000,000", "150,500,000", "749,500,000", "연말의 이월과 불용");
        assertThat(page.select("#year-checks tbody tr").get(0).text()).contains("맞음");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/execution?unit=EURO",
                "/execution?by=COLOUR",
                "/execution?version=a%27b",
                "/execution/lines?month=1996-13",
                "/execution.csv?month=x"
            })
    void refusesWhatNoPageOffers(String address) {
        assertThat(pages.get(YEAR + address, "viewer")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/execution", "/execution/checks", "/execution/lines", "/movements", "/pilots"})
    void speaksEnglishToo(String page) throws IOException {
        entersTwoMonths();
        Document shown = pages.page(YEAR + page + "?lang=en", "viewer");
        shown.select("[lang=ko]").remove();
        assertThat(shown.select("main").text()).doesNotContainPattern("[가-힣]");
    }

    @Test
    void knowsNoYearWithoutAVersion() {
        assertThat(pages.get("/budgets/1991/execution", "viewer")).hasStatus(404);
        assertThat(pages.get("/budgets/1991/movements/1", "viewer")).hasStatus(404);
    }
}
