package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Totals of designations: each leads to its rows and to its explanation, and never mixes what cannot be compared. */
@PortalTest
class TotalsPageTest {

    private static final String APART = "/designations/summary?programme=CLUSTER&asOf=2010-05-01&compare=2026-06-01";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DesignationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    /** DHIS2: one hierarchy was laid over another's figures. */
    @Test
    void regionsOfTwoSchemesStandApartAndAreNotSubtracted() {
        Document page = page(APART);
        List<String> honam = page.select("tbody tr").eachText().stream()
                .filter(row -> row.contains("호남권"))
                .toList();
        assertThat(honam)
                .anySatisfy(row -> assertThat(row).contains("5+2").endsWith("– –"))
                .anySatisfy(
                        row -> assertThat(row).contains("5극3특").contains("– ").endsWith(" –"))
                .noneMatch(row -> row.contains("5+2") && row.contains("5극3특"));
        assertThat(page.select(".notice.information").text()).contains("두 날의 권역 구분이 다릅니다");
        assertThat(lines(APART.replace("summary?", "summary.csv?")).get(0))
                .endsWith("programme,role,type,region,count,count_compared,scheme");
    }

    @Test
    void bothDaysAreRestatedOnTheRegionsOfOne() {
        List<String> ways = page(APART).select("a[href*=structure]").eachAttr("href");
        assertThat(ways).hasSize(2);
        for (String way : ways) {
            Document restated = page(way);
            assertThat(restated.select("thead").text()).doesNotContain("권역 구분");
            assertThat(restated.select("tbody tr td:last-child").eachText()).allMatch(cell -> cell.matches("-?\\d+"));
        }
    }

    @Test
    void between2014And2024NoSchemeWasInForce() {
        String query = "?programme=CLUSTER&asOf=2016-06-01";
        assertThat(lines("/designations/summary.csv" + query).stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",NONE,") || line.contains(",UNKNOWN,"));
        assertThat(page("/designations/summary" + query).select(".notice").text())
                .contains("2016-06-01에는 시행되던 권역 구분이 없어");
        Document chosen = page("/designations/summary" + query + "&scheme=5PLUS2");
        assertThat(chosen.select(".notice").text()).contains("시행되지 않던 구분", "2008 ~ 2013");
        assertThat(chosen.select("tbody").text()).contains("호남권");
        assertThat(page("/designations" + query + "&scheme=5PLUS2")
                        .select(".reading")
                        .text())
                .contains("시행되지 않던 구분");
        assertThat(page("/designations?programme=CLUSTER&asOf=2010-05-01&scheme=5PLUS2")
                        .select(".reading")
                        .text())
                .doesNotContain("시행되지 않던 구분");
        assertThat(lines("/designations/summary.csv?programme=CLUSTER&asOf=2013-12-31"))
                .anyMatch(line -> line.contains(",HONAM,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                APART,
                APART + "&structure=2010-05-01",
                "/designations/summary?programme=CLUSTER&asOf=2016-06-01",
                "/designations/summary?programme=CLUSTER&asOf=2010-05-01&scheme=5POLES3&knownAt=2012-01-01"
            })
    void everyNumberLeadsToThoseVerySites(String path) {
        Document page = page(path);
        assertThat(page.select("tbody td.num a")).hasSizeGreaterThan(3);
        for (Element number : page.select("table td.num a")) {
            Document list = page(number.attr("href"));
            assertThat(list.select("table.data").attr("data-total"))
                    .as(number.attr("href"))
                    .isEqualTo(number.text());
        }
    }

    @Test
    void aTotalSaysItsRowsItsRuleItsTimesAndItsSources() {
        Document why = page("/why/designations?programme=CLUSTER&asOf=2010-05-01&knownAt=2020-01-01");
        assertThat(why.select(".why-value").text()).isEqualTo("50곳");
        assertThat(page(why.expectFirst("#rows p a").attr("href"))
                        .select("table.data")
                        .attr("data-total"))
                .isEqualTo("50");
        assertThat(sum(why.select("#rows td.num").eachText())).isEqualTo(50);
        for (Element part : why.select("#rows tbody a"))
            assertThat(page(part.attr("href")).select(".why-value").text())
                    .isEqualTo(part.closest("tr").select("td.num").text());
        assertThat(why.select("#versions").text()).contains("2010-05-01", "2020-01-01");
        assertThat(sum(why.select("#sources .unknown").eachText())).isEqualTo(50);
        assertThat(why.select("#rules").text()).contains("한 곳입니다", "견본 지정 0곳");
        assertThat(why.select("#published").text()).contains("193곳", "고시", "150곳", "발표(계획)");
        assertThat(mvc.get().uri("/why/designations?role=NONE").exchange()).hasStatus(400);
    }

    @Test
    void everyPageWithATotalAsksWhyAndSaysHowManySamplesItHolds() {
        long hub = new Desk(service, complexes, sources).hub("견본 거점", "2012-03-01", null);
        String samples = page("/designations?programme=INNOVATION&asOf=2012-06-01")
                .select(".reading")
                .text()
                .replaceAll(".*(견본 지정 \\d+곳).*", "$1");
        assertThat(samples).matches("견본 지정 [1-9]\\d*곳");
        assertThat(page("/designations/summary?programme=INNOVATION&asOf=2012-06-01")
                        .select("main")
                        .text())
                .contains(samples);
        assertThat(page("/map?programme=INNOVATION&asOf=2012-06-01")
                        .select("main")
                        .text())
                .contains(samples);
        assertThat(page("/hubs/" + hub + "?asOf=2012-06-01").select("main").text())
                .contains("견본 지정 1곳");
        for (String path : List.of(
                "/designations?asOf=2012-06-01",
                "/designations/summary?asOf=2012-06-01",
                "/hubs/" + hub + "?asOf=2012-06-01",
                "/?asOf=2012-06-01")) {
            List<String> asked = page(path).select("a[href^=/why/designations]").eachAttr("href");
            assertThat(asked).as(path).isNotEmpty().allMatch(link -> link.contains("asOf=2012-06-01"));
            assertThat(page(asked.get(0)).select(".why-value").text()).matches("\\d+곳");
        }
    }

    @Test
    void announcedNotifiedAndReportedFiguresAreKeptApart() {
        List<String> lines = page("/designations?programme=CLUSTER&asOf=2015-01-01")
                .select(".published-sites li")
                .eachText();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("발표(계획)", "150곳"))
                .anySatisfy(line -> assertThat(line).startsWith("고시 ").contains("193곳"))
                .anySatisfy(line -> assertThat(line).contains("보도", " 12곳"))
                .anySatisfy(line -> assertThat(line).contains("채택"));
        assertThat(lines)
                .filteredOn(line -> line.contains("2012") && line.contains("193곳"))
                .isNotEmpty()
                .allMatch(line -> line.contains("보도"));
        assertThat(page("/designations?programme=CERAMICS&asOf=2015-01-01").select(".published-sites"))
                .isEmpty();
    }

    private static int sum(List<String> numbers) {
        return numbers.stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .sum();
    }

    private List<String> lines(String path) {
        return text(path).lines().toList();
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private String text(String path) {
        MvcTestResult result = mvc.get().uri(java.net.URI.create(path)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
