package kr.sandan.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The published money of the programmes, as the demonstration facts state it. */
@PortalTest
class BudgetPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private long programme;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        programme = jdbc.sql("select id from programme where code = 'CLUSTER'")
                .query(Long.class)
                .single();
    }

    private List<String> table(String query) throws IOException {
        return pages.page("/budgets?programme=" + programme + query, "officer")
                .select("#budget tbody tr, #budget tfoot tr")
                .eachText();
    }

    @Test
    void showsTheTotalOfEachYearAsPublished() throws IOException {
        assertThat(table("&columns=NONE"))
                .containsExactly(
                        "2005 297",
                        "2006 알려지지 않음",
                        "2007 알려지지 않음",
                        "2008 798",
                        "2009 688",
                        "2010 668",
                        "2011 614",
                        "2012 580",
                        "2013 544",
                        "합계 4,189");
    }

    @Test
    void tellsYearsThatAreKnownOnlyWithinAPhaseFromYearsWithoutMoney() throws IOException {
        assertThat(pages.page("/budgets", "officer").select("#budget tbody tr").eachText())
                .anyMatch(row -> row.startsWith("2006 알려지지 않음 1단계 246억원에 포함"));
        assertThat(pages.page("/budgets/2006", "officer").select("#unknown li").eachText())
                .anyMatch(row -> row.contains("1단계 246억원에 포함"));
    }

    @Test
    void setsAPhaseBesideItsYears() throws IOException {
        assertThat(pages.page("/budgets", "officer")
                        .select("#phase-sums tbody tr")
                        .eachText())
                .anyMatch(row -> row.contains("1단계 2005–2007년 24,600,000,000 알려지지 않음 없음 2005 2006 2007"));
    }

    @Test
    void showsTheBreakdownThatDoesNotReachItsTotal() throws IOException {
        assertThat(table("&year=2008&rows=LINE&unit=MILLION"))
                .containsExactly(
                        "공동사업 2,400",
                        "농공단지 클러스터 5,600",
                        "맞춤형 특성화 24,000",
                        "산학연 네트워크 구축 36,900",
                        "연구개발 역량강화 10,800",
                        "총액과 세부 합계의 차이 145",
                        "합계 79,845");
    }

    @Test
    void showsWhatIsNotKnownOfTheRegions() throws IOException {
        assertThat(table("&year=2010&rows=PLACE"))
                .contains("수도권 66", "충청권 78", "대경권 92", "동남권 152", "알려지지 않음 280", "합계 668");
    }

    @Test
    void addsUpInEveryUnit() throws IOException {
        for (String unit : List.of("WON", "THOUSAND", "MILLION", "HUNDRED_MILLION")) {
            Document page = pages.page("/budgets?year=2008&rows=LINE&unit=" + unit, "officer");
            long sum = page.select("#budget tbody td.num").stream()
                    .mapToLong(BudgetPagesTest::number)
                    .sum();
            assertThat(sum).as(unit).isEqualTo(number(page.selectFirst("#budget tfoot td.num")));
        }
    }

    private static long number(Element cell) {
        return Long.parseLong(cell.text().replace(",", ""));
    }

    @Test
    void leadsFromEachFigureToItsLinesAndTheirSources() throws IOException {
        Document page = pages.page("/budgets?year=2010&rows=PLACE", "officer");
        for (Element figure : page.select("#budget tbody td.num a")) {
            Document lines = pages.page(figure.attr("href"), "officer");
            long won = lines.select("#lines tbody td.num").stream()
                    .mapToLong(BudgetPagesTest::number)
                    .sum();
            assertThat(won).isEqualTo(number(figure) * 100_000_000L);
            assertThat(lines.select("#lines a[href^='/sources/']")).isNotEmpty();
        }
    }

    @Test
    void saysThatATotalHasNoPartsThatAnybodyKnows() throws IOException {
        Document page = pages.page("/budgets/lines?year=2009&programme=" + programme, "officer");
        assertThat(page.select("main").text()).contains("세부 항목은 알려지지 않았습니다", "68,800,000,000");
    }

    @Test
    void countsWhatWasKnownOnADay() throws IOException {
        assertThat(table("&year=2010&columns=NONE&rows=VERSION&knownAt=2010-01-31"))
                .containsExactly("발표 663", "합계 663");
    }

    @Test
    void keepsBothPlansOfAYearSideBySide() throws IOException {
        Document page = pages.page("/budgets/2010", "officer");
        assertThat(page.select("table.versions tbody tr")).hasSize(2);
        assertThat(page.select("table.versions").text()).contains("66,300,000,000", "66,800,000,000", "28,000,000,000");
    }

    @Test
    void keepsEveryAmountOfAPhaseWithItsReason() throws IOException {
        Document page = pages.page("/budgets", "officer");
        assertThat(page.select("#phases tbody tr").eachText().stream()
                        .filter(row -> row.contains("1단계"))
                        .toList())
                .hasSize(3)
                .anyMatch(row -> row.contains("24,600,000,000") && row.contains("600,000,000") && row.contains("현재"));
    }

    @Test
    void writesADecreaseAsOfficialTablesDo() throws IOException {
        assertThat(pages.page("/budgets", "officer").select("#phases").text()).contains("△11,000,000,000");
        assertThat(pages.page("/budgets?lang=en", "officer").select("#phases").text())
                .contains("-11,000,000,000");
    }

    @Test
    void givesEveryLineToPrograms() throws IOException {
        String csv =
                pages.get("/budgets.csv?year=2010", "officer").getResponse().getContentAsString();
        assertThat(csv)
                .startsWith("\uFEFFyear,version,line_code,name,account,fund_source,place,amount_krw\r\n")
                .contains("2010,NOTIFIED,2010-DONGNAM,동남권,,,5PLUS2/DONGNAM,15200000000\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/budgets?rows=COLOUR",
                "/budgets?unit=EURO",
                "/budgets?version=a%27b",
                "/budgets?year=x",
                "/budgets.csv?fund=GOLD"
            })
    void refusesWhatNoPageOffers(String address) {
        assertThat(pages.get(address, "officer")).hasStatus(400);
    }

    @Test
    void knowsNoYearWithoutAVersion() {
        assertThat(pages.get("/budgets/1999", "officer")).hasStatus(404);
    }

    @Test
    void speaksEnglishToo() throws IOException {
        Document page = pages.page("/budgets?year=2010&rows=PLACE&lang=en", "officer");
        assertThat(page.select("#budget").text()).contains("Capital region 66", "Not known 280");
    }
}
