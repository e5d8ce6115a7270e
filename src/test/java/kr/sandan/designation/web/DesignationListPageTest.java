package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.sandan.testing.PortalTest;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DesignationListPageTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"2006-01-01,TARGET,7", "2009-09-30,TARGET,12", "2010-03-31,TARGET,12", "2010-04-01,HUB,25"})
    void countsTheSitesOfEachRegime(String day, String role, String total) {
        Document page = page("/designations?programme=CLUSTER&role=" + role + "&asOf=" + day);
        assertThat(page.select("table.data").attr("data-total")).isEqualTo(total);
    }

    @Test
    void theTwoRegimesNeverOverlap() {
        assertThat(page("/designations?programme=CLUSTER&role=TARGET&asOf=2010-04-01")
                        .select("table.data"))
                .isEmpty();
        assertThat(page("/designations?programme=CLUSTER&role=HUB&asOf=2010-03-31")
                        .select("table.data"))
                .isEmpty();
    }

    @Test
    void theTwelveAreNineNationalTwoGeneralAndOneAgroIndustrialAsPublished() {
        Document page = page("/designations?programme=CLUSTER&role=TARGET&asOf=2009-09-30");
        assertThat(count(page, "type", "NATIONAL")).isEqualTo("9");
        assertThat(count(page, "type", "GENERAL")).isEqualTo("2");
        assertThat(count(page, "type", "AGRO_INDUSTRIAL")).isEqualTo("1");
    }

    @Test
    void whatWasToldInSeptember2009StandsBesideWhatOurRowsSay() {
        Document page = page("/designations?asOf=2010-05-01&knownAt=2009-09-30");
        List<String> lines = page.select(".published-sites li").eachText();
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("150", "25", "125", "지식경제부"));
        assertThat(lines).noneSatisfy(line -> assertThat(line).contains("193"));
        assertThat(lines).last().asString().startsWith("우리 기록");
        assertThat(page("/designations?asOf=2010-05-01")
                        .select(".published-sites")
                        .text())
                .contains("150", "193");
    }

    @Test
    void inSeptember2009NobodyKnewOfAHub() {
        Document page = page("/designations?programme=CLUSTER&asOf=2010-05-01&knownAt=2009-09-30");
        assertThat(page.select("[data-facet=role] , [data-facet=role] *").text())
                .doesNotContain("거점단지");
        assertThat(page.select("table.data").attr("data-total")).isEqualTo("12");
    }

    @Test
    void theFileHasALineForEachSiteAndComplex() throws Exception {
        String csv = mvc.get()
                .uri("/designations.csv?programme=CLUSTER&role=HUB&asOf=2010-05-01&size=20")
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).endsWith("id,site,complex_id,complex,programme,role,hub,valid_from,valid_to");
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]).distinct())
                .hasSize(25);
        assertThat(lines.stream().filter(line -> line.contains(",성서,"))).hasSize(5);
        assertThat(lines).allMatch(line -> line.startsWith("\ufeff") || line.contains(",2010-04-01,"));
    }

    @Test
    void theSheetGivesNumbersAsNumbersAndTheSourceOfEveryRow() throws Exception {
        byte[] file = mvc.get()
                .uri("/designations.xlsx?programme=CLUSTER&role=HUB&asOf=2010-05-01")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int titles = 0;
            while (sheet.getRow(titles) == null || sheet.getRow(titles).getLastCellNum() < 10) titles++;
            assertThat(sheet.getRow(titles).getCell(9).getStringCellValue()).isEqualTo("출처");
            for (int at = titles + 1; at <= sheet.getLastRowNum(); at++) {
                XSSFRow row = sheet.getRow(at);
                assertThat(row.getCell(0).getNumericCellValue()).isPositive();
                assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
                assertThat(row.getCell(9).getStringCellValue()).contains("「");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"role=NONE", "programme=nowhere", "hub=x", "region=SUDOGWON", "start=maybe", "sort=secret", "type=X"})
    void refusesWhatNoPageOffers(String parameter) {
        assertThat(mvc.get().uri("/designations?" + parameter).exchange()).hasStatus(400);
    }

    @Test
    void aSiteReadsWellOnADayOnWhichItIsNotDesignated() {
        Document list = page("/designations?programme=CLUSTER&role=TARGET&asOf=2009-09-30&sort=name");
        String path = list.select("tbody a").get(0).attr("href").replaceAll("\\?.*", "");
        Document page = page(path + "?asOf=2020-01-01");
        assertThat(page.select("h1").text()).isNotBlank().doesNotContain("null");
        assertThat(page.select("main").text()).contains("지정되어 있지 않습니다", "2005-04");
        assertThat(page.select(".designation-life > li")).isNotEmpty();
    }

    @Test
    void inEnglishEveryKoreanNameSaysThatItIsKorean() {
        Document page = page("/designations?asOf=2010-05-01&lang=en");
        page.select("[lang=ko]").remove();
        assertThat(page.body().text()).doesNotContainPattern("[\\uac00-\\ud7af]");
    }

    @Test
    void anUnknownDesignationIsNotFound() {
        assertThat(mvc.get().uri("/designations/999999999").exchange()).hasStatus(404);
    }

    private static String count(Document page, String facet, String value) {
        return page.select("[data-facet=" + facet + "][data-value=" + value + "]")
                .attr("data-count");
    }

    private Document page(String path) {
        MvcTestResult result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
