package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ComparePageTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void marksWhereComplexesDifferAndTheShareOfEach() {
        Document page = page(address(2));
        Element employment = page.expectFirst("tr[data-row=EMPLOYMENT]");
        assertThat(page.select("thead th")).hasSize(3);
        assertThat(employment.select("th").text()).contains("명", "다름");
        assertThat(employment.select("td .mark").eachText()).containsExactlyInAnyOrder("최대", "최소");
        double shares = employment.select(".share").eachText().stream()
                .mapToDouble(share -> Double.parseDouble(share.replace("%", "")))
                .sum();
        assertThat(shares).isBetween(99.8, 100.2);
    }

    @Test
    void saysHowToPickWhereNothingIsChosen() {
        assertThat(page("/complexes/compare").select(".empty").text()).contains("열 개까지");
        assertThat(page(address(2)).select(".empty")).isEmpty();
    }

    @Test
    void namesTheNumbersThatAreNotThere() {
        assertThat(page(address(1) + "&id=987654321").select(".notice.warning").text())
                .contains("987654321");
    }

    @Test
    void takesTenAndAsksToPickAgainAboveThat() {
        assertThat(page(address(10)).select("thead th")).hasSize(11);
        var refused = mvc.get().uri(address(11)).exchange();
        assertThat(refused).hasStatus(400);
        assertThat(Pages.read(refused).text()).contains("10개까지", "11개");
        assertThat(mvc.get().uri(address(11).replace("compare?", "compare.csv?")))
                .hasStatus(400);
        assertThat(mvc.get().uri("/complexes/compare?id=x")).hasStatus(400);
    }

    @Test
    void findsAComplexToAdd() {
        Document page = page(address(1) + "&q=창원");
        assertThat(page.select(".found a").eachText()).contains("+ 창원");
        assertThat(page.expectFirst(".found a").attr("href")).contains("id=" + first(1));
    }

    @Test
    void exportsTheSameTable() {
        String csv = Pages.text(
                mvc.get().uri(address(2).replace("compare?", "compare.csv?")).exchange());
        assertThat(csv)
                .startsWith("\uFEFFitem,unit,complex_")
                .contains("\r\nemployment,PERSONS,", "\r\ntype,,NATIONAL,", "\r\nquarter,,2023-Q4,2023-Q4");
        assertThat(page(address(2)).select("tr:contains(통계 분기) td").eachText())
                .containsExactly("2023년 4분기", "2023년 4분기");
        assertThat(page(address(2) + "&lang=en").select("td:contains(Q4 2023)")).hasSize(2);
        assertThat(mvc.get().uri(address(2).replace("compare?", "compare.xlsx?")))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .startsWith("attachment; filename=\"complexes-compared.xlsx\""));
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        Pages.assertEnglish(page(address(3) + "&lang=en"));
        Pages.assertEnglish(page("/complexes/compare?lang=en"));
    }

    private Document page(String address) {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Pages.read(result);
    }

    private String address(int complexes) {
        return "/complexes/compare?id=" + first(complexes);
    }

    /** The first complexes of the demonstration that the survey of 2023-Q4 counts. */
    private String first(int complexes) {
        Document list = page("/complexes?type=NATIONAL&employmentMin=1&size=50&asOf=2023-12-31&sort=employment,desc");
        return list.select("tbody input[name=id]").eachAttr("value").stream()
                .limit(complexes)
                .collect(Collectors.joining("&id="));
    }
}
