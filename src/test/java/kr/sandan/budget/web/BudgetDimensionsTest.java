package kr.sandan.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetFixture.Line;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.HeadingFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Money is set out by everything its lines say, and every sum opens the lines that make it. All is rolled back. */
@PortalTest
@Transactional
class BudgetDimensionsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private BudgetFixture budgets;

    @BeforeEach
    void spends() {
        pages = new CouncilPages(mvc, jdbc);
        budgets = new BudgetFixture(jdbc);
        HeadingFixture headings = new HeadingFixture(jdbc);
        long special = headings.account("TEST_BALANCE", "SPECIAL", null, "균형특별회계", "지역특별회계");
        long part = headings.account("TEST_INNOVATION", "PART", special, "혁신계정", "경제계정");
        long unit = headings.item("WORK", "UNIT", null, "클러스터 지원");
        long detail = headings.item("WORK", "DETAIL", unit, "네트워크 운영");
        long sub = headings.item("WORK", "SUB", detail, "협의체 회의");
        long cost = headings.item("COST", "ITEM", null, "운영비");
        long ministry = budgets.number("select min(id) from public_body where kind = 'MINISTRY'");
        BudgetPlace hub = BudgetPlace.hub(budgets.number("select min(designation_id) from designation_period "
                + "where role = 'HUB' and superseded_at is null and valid_to is null"));
        List<Line> lines = List.of(
                new Line("D1", 100, hub, ministry, part, sub, cost, FundSource.NATIONAL),
                new Line("D2", 20, BudgetPlace.province("47"), ministry, special, detail, cost, FundSource.PROVINCIAL),
                new Line("D3", 3, BudgetPlace.WHOLE, null, null, unit, null, null));
        budgets.version("CLUSTER", 2093, "ORIGINAL", 0, null, lines.subList(0, 1));
        budgets.version("CLUSTER", 2093, "SUPPLEMENTARY", 1, 130L, lines);
        budgets.version("CLUSTER", 2094, "ORIGINAL", 0, null, lines);
    }

    private List<String> table(String query) throws IOException {
        return pages.page("/budgets?unit=WON&" + query, "officer")
                .select("#budget tbody tr")
                .eachText();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT,2020-01-01,지역특별회계 120",
        "ACCOUNT,2010-01-01,균형특별회계 120",
        "ACCOUNT_PART,2010-01-01,혁신계정 100",
        "UNIT_WORK,2020-01-01,클러스터 지원 123",
        "DETAIL_WORK,2020-01-01,네트워크 운영 120",
        "SUB_WORK,2020-01-01,협의체 회의 100",
        "COST,2020-01-01,운영비 120",
        "FUND_SOURCE,2020-01-01,국비 100",
        "PROVINCE,2020-01-01,경상북도 20"
    })
    void setsMoneyOutByWhatItsLinesSay(String rows, String day, String expected) throws IOException {
        assertThat(table("year=2093&rows=" + rows + "&asOf=" + day)).contains(expected, "알려지지 않음 7");
    }

    @Test
    void countsTheMoneyOfAHubAndOfAProvinceInTheirRegions() throws IOException {
        assertThat(table("year=2094&rows=REGION&columns=NONE"))
                .contains("밝히지 않음 3")
                .anyMatch(row -> row.startsWith("대경권 "));
        String hubs = String.join("|", table("year=2094&rows=HUB&columns=NONE"));
        assertThat(hubs).contains(" 100|밝히지 않음 23");
    }

    @ParameterizedTest
    @EnumSource(BudgetDimension.class)
    void opensTheLinesThatMakeEachSum(BudgetDimension rows) throws IOException {
        for (String columns : List.of("NONE", "VERSION", "FUND_SOURCE", "REGION", "ACCOUNT")) {
            if (columns.equals(rows.name())) continue;
            Document page = pages.page(
                    "/budgets?unit=WON&programme=" + programme() + "&rows=" + rows + "&columns=" + columns, "officer");
            assertThat(page.select("#budget a")).isNotEmpty();
            for (Element figure :
                    page.select("#budget td.num a").stream().limit(12).toList()) opens(figure);
            opens(page.select("#budget tfoot td.num a").last());
        }
    }

    private void opens(Element figure) throws IOException {
        Document lines = pages.page(URLDecoder.decode(figure.attr("href"), StandardCharsets.UTF_8), "officer");
        assertThat(lines.selectFirst("#sums").attr("data-won"))
                .as(figure.attr("href"))
                .isEqualTo(figure.text().replace(",", ""));
        long listed = lines.select("#lines tbody tr").size();
        assertThat(String.valueOf(listed)).isEqualTo(lines.selectFirst("#sums").attr("data-lines"));
    }

    private long programme() {
        return budgets.number("select id from programme where code = 'CLUSTER'");
    }

    @Test
    void pagesSortsAndSearchesTheLines() throws IOException {
        Document page = pages.page("/budgets/lines?year=2094&sort=amount,desc&q=D", "officer");
        assertThat(page.select("#lines tbody td.num").eachText()).containsExactly("100", "20", "3");
        assertThat(page.select("#sums").text()).contains("123");
        assertThat(pages.page("/budgets/lines?year=2094&q=d3", "officer").select("#lines tbody tr"))
                .hasSize(1);
        assertThat(pages.get("/budgets/lines?sort=colour", "officer")).hasStatus(400);
    }

    @Test
    void namesEachFilterAndDropsIt() throws IOException {
        Document page = pages.page("/budgets/lines?year=2094&fund=NATIONAL&region=UNSAID", "officer");
        assertThat(page.select(".chips li").eachText()).contains("재원: 국비 빼기", "권역: 밝히지 않음 빼기");
        assertThat(page.select(".chips a").eachAttr("href"))
                .anyMatch(link -> link.contains("fund=NATIONAL") && !link.contains("region="));
    }

    @Test
    void writesTheTableThatIsSetOut() throws IOException {
        assertThat(pages.get("/budgets/table.csv?unit=WON&year=2094&rows=FUND_SOURCE&columns=YEAR", "officer")
                        .getResponse()
                        .getContentAsString())
                .isEqualTo("\uFEFF재원,2094 (원),합계 (원)\r\n국비,100,100\r\n시도비,20,20\r\n밝히지 않음,3,3\r\n합계,123,123\r\n");
        assertThat(pages.get("/budgets/table.xlsx?year=2094&rows=COST", "officer"))
                .hasStatusOk();
    }

    @Test
    void writesAccountsForPrograms() throws IOException {
        assertThat(pages.get("/budgets.csv?year=2094&unitWork=UNSAID", "officer")
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("D1");
        assertThat(pages.get("/budgets.csv?year=2094", "officer").getResponse().getContentAsString())
                .contains("2094,ORIGINAL,D1,항목 D1,TEST_INNOVATION,NATIONAL,HUB/");
        assertThat(pages.get("/budgets/lines.xlsx?year=2094", "officer")).hasStatusOk();
    }
}
