package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
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

@PortalTest
class ComplexListPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void isOpenToVisitorsAndSaysHowManyThereAre() {
        Document page = page("/complexes");
        Element table = page.expectFirst("table[data-total]");
        assertThat(Integer.parseInt(table.attr("data-total"))).isGreaterThanOrEqualTo(70);
        assertThat(table.select("tbody tr")).hasSize(20);
    }

    @Test
    void countsByTypeAddUpToTheTotal() {
        Document page = page("/complexes");
        int total = Integer.parseInt(page.expectFirst("table[data-total]").attr("data-total"));
        int byType = page.select("[data-facet=type]").stream()
                .mapToInt(value -> Integer.parseInt(value.attr("data-count")))
                .sum();
        assertThat(byType).isEqualTo(total);
    }

    @Test
    void explainsWhyTheCountsByProvinceAddUpToMore() {
        Document page = page("/complexes?asOf=2023-12-31");
        int total = Integer.parseInt(page.expectFirst("table[data-total]").attr("data-total"));
        int byProvince = page.select("[data-facet=province]").stream()
                .mapToInt(value -> Integer.parseInt(value.attr("data-count")))
                .sum();
        assertThat(byProvince).isGreaterThan(total);
        assertThat(page.select(".reading").text()).contains("두 시도에 걸쳐", "빛그린");
    }

    @Test
    void saysHowManyNoOfficeAnswersForSoThatTheCountsByOfficeAddUp() {
        Document page = page("/complexes?asOf=2026-11-27&sample=false");
        int total = Integer.parseInt(page.expectFirst("table[data-total]").attr("data-total"));
        int byOffice = page.select("[data-facet=office]").stream()
                .mapToInt(value -> Integer.parseInt(value.attr("data-count")))
                .sum();
        assertThat(byOffice).isLessThan(total);
        assertThat(page.select(".reading").text()).contains("담당 기관을 알 수 없는 %d개는".formatted(total - byOffice));
    }

    @Test
    void findsAComplexByAnAlias() {
        Document page = page("/complexes?q=북평공단");
        assertThat(page.select("tbody th a").eachText()).anyMatch(name -> name.contains("북평"));
    }

    @Test
    void readsAProvinceCodeOfAnotherTime() {
        List<String> now = page("/complexes?province=42").select("tbody th a").eachText();
        assertThat(now)
                .isNotEmpty()
                .isEqualTo(page("/complexes?province=51").select("tbody th a").eachText());
    }

    @Test
    void saysThatNothingFitsAndWhatToDo() {
        Document page = page("/complexes?employmentMin=999999999");
        assertThat(page.select(".empty").text()).contains("조건을 줄이거나");
    }

    @Test
    void promisesNoSimilarNamesWhereThereAreNone() {
        Document page = page("/complexes?q=없는단지이름쪽");
        assertThat(page.select(".notice")).isEmpty();
        assertThat(page.select(".table-bar").text()).isEqualTo("전체 0건");
        assertThat(page("/complexes?q=북평국까").select(".notice").text()).contains("비슷한 이름");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/complexes?type=CASTLE",
                "/complexes?province=99",
                "/complexes?county=1",
                "/complexes?scheme=7",
                "/complexes?region=CAPITAL",
                "/complexes?office=x",
                "/complexes?state=DONE",
                "/complexes?areaMin=viel",
                "/complexes?sample=maybe",
                "/complexes?sort=colour",
                "/complexes?size=7",
                "/complexes?page=0",
                "/complexes?asOf=2023-13-01",
                "/complexes.csv?type=CASTLE"
            })
    void answersABadParameterWith400(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(400);
    }

    @Test
    void exportsEveryRowWhateverPageIsShown() throws UnsupportedEncodingException {
        MvcTestResult result = mvc.get().uri("/complexes.csv?page=2&size=20").exchange();
        String csv = result.getResponse().getContentAsString();
        assertThat(csv).startsWith("\uFEFFid,name,type,province,county,state,sample");
        int total = Integer.parseInt(
                page("/complexes").expectFirst("table[data-total]").attr("data-total"));
        assertThat(csv.strip().lines().count()).isEqualTo(total + 1L);
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        Document page = page("/complexes?lang=en");
        page.select("[lang=ko]").remove();
        assertThat(page.text()).contains("Industrial complexes").doesNotContainPattern("[가-힣]");
        assertThat(page.html()).doesNotContainPattern("(title|placeholder|aria-label|alt)=\"[^\"]*[가-힣]");
    }

    private Document page(String address) {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
