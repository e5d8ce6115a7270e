package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Why a total is what it is: rows, rule, versions, sources. */
@PortalTest
class WhyComplexesTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theNumberOfNationalComplexesLeadsToItsRowsItsSourcesAndWhatWasPublished() {
        Document page = page("/why/complexes?type=NATIONAL&asOf=2024-12-31");
        assertThat(page.select(".lead").text()).contains("산업단지 수", "국가", "50개");
        assertThat(page.select("#rows p a").attr("href")).contains("/complexes?", "type=NATIONAL", "asOf=2024-12-31");
        assertThat(page.select("#sources a.citation").attr("href")).startsWith("/sources/");
        assertThat(page.select("#published li").eachText())
                .anyMatch(said -> said.contains("50") && said.contains("이 포털의 수와 같습니다"));
        assertThat(page.select("#published li a").attr("href")).startsWith("/claims/");
        assertThat(page.select("#versions").text()).contains("2024-12-31");
    }

    @Test
    void theRowsLinkedAreAsManyAsTheNumberSays() {
        Document why = page("/why/complexes?province=48&asOf=2024-12-31");
        Document rows = page(why.expectFirst("#rows p a").attr("href"));
        assertThat(why.select(".lead b").text())
                .isEqualTo(rows.expectFirst("[data-total]").attr("data-total") + "개");
    }

    @Test
    void aSumSaysWhatIsWithheldAndThatItIsCumulative() {
        Document page = page("/why/complexes?measure=PRODUCTION&asOf=2024-12-31&knownAt=2026-11-22");
        assertThat(page.select("#rules").text()).contains("비공개(X)", "누계", "한 번");
        assertThat(page.select("#sources").text()).contains("전국산업단지현황통계");
    }

    @Test
    void everyTotalOfTheFirstPageLeadsToItsExplanation() {
        Document home = page("/?asOf=2024-12-31");
        assertThat(home.select(".home-totals tbody tr"))
                .allSatisfy(
                        row -> assertThat(row.select("a[href^=/why/complexes]")).hasSizeGreaterThan(5));
        String sum =
                home.select(".home-totals tr.whole a[href*=measure=EMPLOYMENT]").attr("href");
        String shown =
                home.select(".home-totals tr.whole a[href*=measure=EMPLOYMENT]").text();
        assertThat(page(sum).select(".lead b").text()).startsWith(shown);
    }

    @Test
    void refusesWhatHasNoSumAndWhatNobodyExplains() {
        assertThat(mvc.get().uri("/why/complexes?measure=SALE_RATE")).hasStatus(400);
        assertThat(mvc.get().uri("/why/complexes?measure=LUCK")).hasStatus(400);
        assertThat(mvc.get().uri("/why/luck")).hasStatus(404);
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        Pages.assertEnglish(page("/why/complexes?lang=en"));
        Pages.assertEnglish(page("/why/complexes?measure=EXPORT&type=GENERAL&lang=en"));
    }

    private Document page(String address) {
        var answer = mvc.get().uri(address.replace("&amp;", "&")).exchange();
        assertThat(answer).hasStatusOk();
        return Pages.read(answer);
    }
}
