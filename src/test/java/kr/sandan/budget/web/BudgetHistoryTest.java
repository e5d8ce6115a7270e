package kr.sandan.budget.web;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Everything said of a line, two versions beside each other, and the way of money. All is rolled back. */
@PortalTest
@Transactional
class BudgetHistoryTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private BudgetFixture budgets;

    @BeforeEach
    void changesABudget() {
        pages = new CouncilPages(mvc, jdbc);
        budgets = new BudgetFixture(jdbc);
        BudgetPlace province = BudgetPlace.province("47");
        budgets.version(
                "CLUSTER",
                2095,
                "ORIGINAL",
                0,
                null,
                List.of(
                        line("H1", 100, BudgetPlace.WHOLE),
                        line("H2", 50, province),
                        line("H3", 7, province),
                        line("H4 / 가", 5, province)));
        budgets.version(
                "CLUSTER",
                2095,
                "SUPPLEMENTARY",
                1,
                200L,
                List.of(
                        line("H1", 120, BudgetPlace.WHOLE),
                        line("H2", 50, province),
                        line("H4 / 가", 5, BudgetPlace.WHOLE),
                        line("H5", 9, province)));
    }

    @Test
    void tellsWhatEachVersionGaveToALine() throws IOException {
        Document page = pages.page("/budgets/2095/lines/H1", "officer");
        assertThat(page.select("#amount").text()).isEqualTo("120");
        assertThat(page.select("#line-versions tbody tr").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("본예산 100 – 사업 전체"),
                        second -> assertThat(second).startsWith("1차 추경 120 20 사업 전체"));
        assertThat(page.select("#line-history a[href^='/sources/']")).isNotEmpty();
        assertThat(page.select("main").text()).contains("이 항목의 집행 실적은 아직 없습니다", "이 항목의 돈을 옮긴 문서가 없습니다");
    }

    @Test
    void keepsWhatWasReplacedReadable() throws IOException {
        jdbc.sql("""
                        update budget_entry set superseded_at = '2021-03-02', superseded_by = batch_id
                         where line_id = (select id from budget_line where fiscal_year = 2095 and code = 'H3')
                        """).update();
        Document page = pages.page("/budgets/2095/lines/H3", "officer");
        assertThat(page.select("#amount").text()).isEqualTo("7 (이제는 없음)");
        assertThat(page.select("#line-history tbody tr").text()).contains("2020-01-01 2021-03-02", "7");
        assertThat(pages.page("/budgets/2095/lines/H3?knownAt=2020-06-01", "officer")
                        .select("#amount")
                        .text())
                .isEqualTo("7");
        assertThat(pages.get("/budgets/2095/lines/H3?knownAt=2019-06-01", "officer"))
                .hasStatus(404);
    }

    @Test
    void findsALineWhoseCodeNoPathCanCarry() throws IOException {
        Document list = pages.page("/budgets/lines?year=2095&q=H4", "officer");
        assertThat(list.select("#lines tbody a").first().attr("href")).startsWith("/budgets/2095/lines/-?code=H4");
        assertThat(pages.page("/budgets/2095/lines/-?code=H4 / 가", "officer")
                        .select("#amount")
                        .text())
                .isEqualTo("5");
    }

    @Test
    void comparesTwoVersionsLineByLine() throws IOException {
        Document page = pages.page("/budgets/compare?year=2095", "officer");
        assertThat(page.select("#pairs tbody tr").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("H1 항목 H1 변경 사업 전체 100 120 20 +20.0"),
                        one -> assertThat(one).startsWith("H5 항목 H5 신규 경상북도 – 9 9 –"),
                        one -> assertThat(one).startsWith("H3 항목 H3 삭제 경상북도 7 – △7 -100.0"),
                        one -> assertThat(one).startsWith("H2 항목 H2 같음 경상북도 50 50 0 0.0"),
                        one -> assertThat(one).startsWith("H4 / 가 항목 H4 / 가 변경 경상북도 → 사업 전체 5 5 0"));
        assertThat(page.select("#compare-sums tbody tr").first().text()).isEqualTo("합계 162 200 38 +23.5");
        assertThat(page.select("#compare-sums tbody").text()).contains("사업 전체 100 125 25", "알려지지 않음 0 16 16");
        assertThat(page.select("#compare-counts li").eachText()).containsExactly("신규 1", "삭제 1", "변경 2", "같음 1");
        assertThat(pages.page("/budgets/compare?year=2095&what=NEW", "officer").select("#pairs tbody tr"))
                .hasSize(1);
    }

    @Test
    void comparesVersionsOfDifferentYearsAndAsksForThoseMissing() throws IOException {
        Document page = pages.page("/budgets/compare?from=2010/ANNOUNCED&to=2095/ORIGINAL", "officer");
        assertThat(page.select("main h2").first().text()).isEqualTo("2010 발표 → 2095 본예산");
        assertThat(pages.page("/budgets/compare?year=2005", "officer")
                        .select(".notice")
                        .text())
                .contains("앞뒤로 하나씩 고르십시오");
        assertThat(pages.get("/budgets/compare?from=x", "officer")).hasStatus(400);
    }

    @Test
    void writesComparisonsAsFiles() throws IOException {
        assertThat(pages.get("/budgets/compare.csv?year=2095&what=CHANGED", "officer")
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(
                        "\uFEFFline_code,what,name_from,name_to,place_from,place_to,amount_from_krw,amount_to_krw,difference_krw\r\n"
                                + "H1,CHANGED,항목 H1,항목 H1,,,100,120,20\r\n"
                                + "H4 / 가,CHANGED,항목 H4 / 가,항목 H4 / 가,47,,5,5,0\r\n");
        assertThat(pages.get("/budgets/compare.xlsx?year=2095", "officer")).hasStatusOk();
    }

    @Test
    void letsMoneyFlowFromItsSourceToItsPlace() throws IOException {
        Document page = pages.page("/budgets/2095/flow?unit=WON", "officer");
        assertThat(page.select("#ways tbody tr").eachText())
                .contains(
                        "국비 밝히지 않음 재원 → 회계 184",
                        "알려지지 않음 알려지지 않음 재원 → 회계 16",
                        "산업집적지 경쟁력강화사업 대경권 사업 → 배정처 59",
                        "산업집적지 경쟁력강화사업 사업 전체 사업 → 배정처 125");
        assertThat(page.select("#ways td.num a").eachAttr("href"))
                .anyMatch(link -> link.contains("region=5PLUS2%2FDAEGYEONG"));
        assertThat(page.select("#parts tbody tr").first().text()).isEqualTo("산업집적지 경쟁력강화사업 항목 H1 120 60.0");
        assertThat(page.select("#parts").text()).contains("알려지지 않음 16 8.0");
        assertThat(pages.get("/budgets/1999/flow", "officer")).hasStatus(404);
    }

    @Test
    void writesTheFlowAndWhatItIsMadeOfAsFiles() throws IOException {
        assertThat(pages.page("/budgets/2095/flow?rows=FUND_SOURCE", "officer")
                        .select("main a[download]")
                        .eachAttr("href"))
                .containsExactly(
                        "/budgets/2095/flow.csv?unit=HUNDRED_MILLION&rows=FUND_SOURCE",
                        "/budgets/2095/flow.xlsx?unit=HUNDRED_MILLION&rows=FUND_SOURCE",
                        "/budgets/2095/tree.csv?unit=HUNDRED_MILLION&rows=FUND_SOURCE",
                        "/budgets/2095/tree.xlsx?unit=HUNDRED_MILLION&rows=FUND_SOURCE");
        assertThat(pages.get("/budgets/2095/flow.csv?unit=HUNDRED_MILLION", "officer")
                        .getResponse()
                        .getContentAsString())
                .startsWith("\uFEFFfrom_by,from,from_name,to_by,to,to_name,amount_krw\r\n")
                .contains("fund,NATIONAL,국비,account,")
                .contains(",region,5PLUS2/DAEGYEONG,대경권,59\r\n");
        assertThat(pages.get("/budgets/2095/tree.csv?rows=FUND_SOURCE", "officer")
                        .getResponse()
                        .getContentAsString())
                .startsWith("\uFEFFprogramme,programme_name,part_by,part,part_name,amount_krw,share_percent\r\n")
                .contains(",fund,NATIONAL,국비,184,92.0\r\n");
        for (String file : List.of("flow.xlsx", "tree.xlsx"))
            assertThat(pages.get("/budgets/2095/" + file, "officer")).hasStatusOk();
        assertThat(pages.get("/budgets/1999/tree.csv", "officer")).hasStatus(404);
    }

    @Test
    void writesEverythingThatWasSaidOfALineAsFiles() throws IOException {
        String csv = "/budgets/lines/history.csv?year=2095&code=H4 / 가";
        assertThat(pages.page("/budgets/2095/lines/-?code=H4 / 가", "officer")
                        .select("main a[download]")
                        .first()
                        .attr("href"))
                .startsWith("/budgets/lines/history.csv?year=2095&code=H4");
        assertThat(pages.get(csv, "officer").getResponse().getContentAsString())
                .startsWith("\uFEFFknown_from,superseded_on,version,name,amount_krw,place,fund_source,said_by,")
                .contains("2020-01-01,,", ",항목 H4 / 가,5,");
        assertThat(pages.get(csv.replace(".csv", ".xlsx"), "officer")).hasStatusOk();
        assertThat(pages.get("/budgets/lines/history.csv?year=2095&code=NONE", "officer"))
                .hasStatus(404);
        assertThat(pages.get("/budgets/lines/history.csv?year=soon&code=H1", "officer"))
                .hasStatus(400);
    }

    @Test
    void leadsFromAYearToItsComparisonAndItsFlow() throws IOException {
        assertThat(pages.page("/budgets/2095", "officer").select("main a").eachAttr("href"))
                .contains("/budgets/compare?year=2095", "/budgets/2095/flow");
    }

    @Test
    void speaksEnglishOnEveryPage() throws IOException {
        for (String page : List.of(
                "/budgets/2095/lines/H1?lang=en", "/budgets/compare?year=2095&lang=en", "/budgets/2095/flow?lang=en"))
            assertThat(pages.page(page, "officer").select("main h1").text()).isNotBlank();
    }
}
