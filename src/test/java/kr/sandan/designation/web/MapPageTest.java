package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The map of complexes with the sites of programmes over it. */
@PortalTest
class MapPageTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"2005-12-31,7", "2007-12-31,12", "2009-12-31,12"})
    void beforeTheHubsOnlyTargetsAreDrawn(String day, int targets) {
        Document map = page("/map?programme=CLUSTER&asOf=" + day);
        assertThat(map.select("#sites").attr("data-total")).isEqualTo("" + targets);
        assertThat(map.select("#sites tbody tr").eachAttr("data-symbol"))
                .hasSize(targets)
                .containsOnly("triangle");
        assertThat(map.select(".map-legend li").eachText()).containsExactly("대상단지 " + targets);
    }

    @Test
    void since2010HubsAndTheLinkedSitesKnownByNameAreDrawn() {
        Document map = page("/map?programme=CLUSTER&asOf=2010-05-01");
        assertThat(symbols(map, "diamond")).hasSize(25);
        assertThat(symbols(map, "triangle")).isEmpty();
        assertThat(symbols(map, "dot"))
                .hasSize(page("/designations?programme=CLUSTER&role=LINKED&size=100&asOf=2010-05-01")
                        .select("tbody tr")
                        .size());
    }

    @Test
    void nothingStandsThereBeforeTheFirstDay() {
        List<String> pilots = sites(page("/map?programme=CLUSTER&asOf=2005-04-30&knownAt=2006-12-31"));
        assertThat(pilots).hasSize(7);
        assertThat(sites(page("/map?programme=CLUSTER&asOf=2005-03-31"))).doesNotContainAnyElementsOf(pilots);
    }

    @Test
    void aLineLeadsFromALinkedSiteToItsHubAndItsDistanceIsTold() {
        Document map = page("/map?programme=CLUSTER&asOf=2010-05-01");
        Element inju = row(map, "인주");
        assertThat(inju.attr("data-to")).isEqualTo(row(map, "아산").attr("data-key"));
        assertThat(inju.text()).contains("아산", "시군구 중심점");
        assertThat(inju.select("td.num").text()).matches("약 [1-9][0-9]?");
        Element besides = row(map, "마정기계");
        assertThat(besides.attr("data-to")).isEmpty();
        assertThat(besides.select("td.num").text()).isEqualTo("같은 시군구");
        Element unknown = row(map, "상평");
        assertThat(unknown.attr("data-to")).isEmpty();
        assertThat(unknown.text()).contains("거점단지 미상");
    }

    @Test
    void linesAndNotesCountWhatTheRowsSay() {
        Document map = page("/map?programme=CLUSTER&asOf=2010-05-01");
        List<Element> linked = symbols(map, "dot");
        long lines = linked.stream().filter(row -> row.hasAttr("data-to")).count();
        long beside = linked.stream()
                .filter(row -> row.select("td.num").text().equals("같은 시군구"))
                .count();
        long unknown =
                linked.stream().filter(row -> row.text().contains("거점단지 미상")).count();
        assertThat(lines + beside + unknown).isEqualTo(linked.size());
        assertThat(map.select(".map-legend li").last().text()).endsWith("선 " + lines);
        assertThat(map.select(".reading-notes").text())
                .contains("거점 곁에 그린 연계단지: " + beside, "선을 긋지 못한 연계단지: " + unknown);
    }

    @Test
    void aNameOrACountyNarrowsTheSitesAsItNarrowsTheComplexes() {
        String map = "/map?programme=CLUSTER&asOf=2010-05-01";
        int all = sites(page(map)).size();
        assertThat(sites(page(map + "&county=47190"))).contains("구미").hasSizeLessThan(all / 2);
        assertThat(sites(page(map + "&q=구미"))).contains("구미").doesNotContain("군산", "창원");
        assertThat(sites(page(map + "&county=47190&q=창원"))).isEmpty();
    }

    @Test
    void aSiteWithoutAPlaceIsCountedAndSaid() {
        Document map = page("/map?programme=CLUSTER&asOf=2010-05-01");
        Element jeju = row(map, "제주");
        assertThat(jeju.hasAttr("data-lon")).isFalse();
        assertThat(jeju.text()).contains("단지 미확인", "알 수 없음");
        assertThat(map.select(".unplaced").text()).endsWith(": 1");
    }

    @Test
    void whatWasNotKnownYetIsNotDrawn() {
        assertThat(page("/map?asOf=2005-12-31&knownAt=2005-06-30").select("#sites"))
                .isEmpty();
        Document known = page("/map?asOf=2010-12-31&knownAt=2007-12-31");
        assertThat(known.select("#sites").attr("data-total")).isEqualTo("12");
        assertThat(known.select("#sites tbody tr").eachAttr("data-symbol")).containsOnly("triangle");
        assertThat(page("/map?asOf=2010-12-31&knownAt=2005-12-31")
                        .select("#sites")
                        .attr("data-total"))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme=NONE", "role=KING", "hub=first"})
    void refusesWhatNoPageOffers(String parameter) {
        assertThat(mvc.get().uri("/map?" + parameter).exchange()).hasStatus(400);
    }

    @Test
    void aProgrammeWithoutSitesShowsNone() {
        Document map = page("/map?programme=CERAMICS&asOf=2010-05-01");
        assertThat(map.select("#sites")).isEmpty();
        assertThat(map.select(".map-layer").text()).contains("2010-05-01", "다른 연도나 사업");
        assertThat(map.select("#programme option[selected]").val()).isEqualTo("CERAMICS");
    }

    @Test
    void everyYearIsALinkThatKeepsTheRest() {
        Document map = page("/map?programme=CLUSTER&measure=TENANTS&asOf=2010-12-31");
        List<Element> years = map.select("#years a");
        assertThat(years.get(0).text()).isEqualTo("2005");
        assertThat(years.get(0).attr("href")).contains("programme=CLUSTER", "measure=TENANTS", "asOf=2005-12-31");
        assertThat(years.get(years.size() - 1).attr("href")).doesNotContain("asOf");
        assertThat(map.select("#years a[aria-current]").eachText()).containsExactly("2010");
        assertThat(page("/map?asOf=2010-05-01").select("#years a[aria-current]"))
                .isEmpty();
    }

    @Test
    void complexesAtACountyCentreSayWhichCounty() {
        Document map = page("/map?asOf=2010-05-01");
        List<Element> rows = map.select("#complex-points tbody tr");
        assertThat(rows).hasSize(Integer.parseInt(map.select("#complex-points").attr("data-total")));
        assertThat(rows).allSatisfy(row -> {
            Element position = row.selectFirst("td[data-lon]");
            assertThat(position.text()).isEqualTo(position.hasAttr("data-county") ? "시군구 중심점" : "단지 좌표");
        });
    }

    @Test
    void theMapSpeaksEnglish() {
        assertEnglish(page("/map?programme=CLUSTER&asOf=2010-05-01&lang=en"));
        assertEnglish(page("/hubs/" + hub("아산") + "?asOf=2010-05-01&lang=en"));
    }

    @Test
    void aHubIsDrawnWithItsLinkedSitesAndTheirDistances() {
        String asan = hub("아산");
        Document page = page("/hubs/" + asan + "?asOf=2010-05-01");
        assertThat(page.select("figure[data-chart=map]").attr("data-sites")).contains("hub-site", "linked");
        assertThat(page.select("#hub-site").attr("data-key")).isEqualTo(asan);
        assertThat(page.select("#linked tbody tr")).hasSize(3).allSatisfy(row -> {
            assertThat(row.attr("data-to")).isEqualTo(asan);
            assertThat(row.select("td.num").text()).startsWith("약 ");
        });
        assertThat(page("/hubs/" + asan + "?asOf=2005-01-01").select("figure")).isEmpty();
    }

    private String hub(String name) {
        return row(page("/map?programme=CLUSTER&role=HUB&asOf=2010-05-01"), name)
                .attr("data-key");
    }

    private static List<String> sites(Document map) {
        return map.select("#sites tbody tr th").eachText();
    }

    private static List<Element> symbols(Document map, String shape) {
        return map.select("#sites tr[data-symbol=" + shape + "]");
    }

    private static Element row(Document map, String name) {
        return map.select("#sites tbody tr:has(th a:matchesOwn(^" + name + "$))")
                .first();
    }

    private static void assertEnglish(Document page) {
        page.select("[lang=ko]").remove();
        assertThat(page.text()).doesNotContainPattern("[가-힣]");
        assertThat(page.html()).doesNotContainPattern("(title|data-[a-z]+|aria-label)=\"[^\"]*[가-힣]");
    }

    private Document page(String path) {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
