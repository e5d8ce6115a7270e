package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class RegionPagesTest {

    @Autowired
    private MockMvcTester portal;

    @Test
    void listsThe16ProvincesOf2010() {
        Document page = page("/regions?asOf=2010-03-17");
        assertThat(page.select("table[data-total]").attr("data-total")).isEqualTo("16");
        assertThat(page.select("main").text()).contains("강원도").doesNotContain("강원특별자치도", "세종특별자치시");
    }

    @Test
    void aClosedCountyReadsWellAndLeadsToItsSuccessor() {
        Document page = page("/regions/47720?asOf=2024-01-01");
        assertThat(page.select("h1").text()).isEqualTo("군위군");
        assertThat(page.select("main").text()).contains("2023-06-30");
        assertThat(page.select("a[href=/regions/27720]")).isNotEmpty();
    }

    @Test
    void theProvincePageListsTheCountiesOfTheDay() {
        assertThat(page("/regions/51?asOf=2023-12-31")
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("18");
        assertThat(page("/regions/51?asOf=2023-06-10").select("table[data-total]"))
                .isEmpty();
    }

    @Test
    void theExportHoldsEveryProvinceAndCountyOfTheDay() throws Exception {
        MvcTestResult answer = portal.get().uri("/regions.csv?asOf=2010-03-17").exchange();
        String csv = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\ufeffcode,name,province,valid_from,valid_to,region_5plus2,region_5poles3")
                .contains("42130,원주시,42,1988-04-23,2023-06-10,GANGWON,GANGWON")
                .doesNotContain("51130");
    }

    @Test
    void theEnglishPageMarksEveryHangul() {
        Document page = page("/regions/51?asOf=2023-12-31&lang=en");
        assertThat(page.select("h1").text()).isEqualTo("Gangwon State");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }

    private Document page(String path) {
        MvcTestResult answer = portal.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
