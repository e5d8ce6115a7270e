package kr.sandan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import kr.sandan.testing.PortalTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The head of a workbook says by which filters it was made, in the words of the page. */
@PortalTest
class ExportHeadTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /complexes.xlsx?type=NATIONAL,GENERAL&province=48   | 유형: 국가, 일반; 시도: 경남
            /complexes.xlsx?q=창원&areaMin=100&sort=name&size=20 | 검색어: 창원; 지정면적(천m²) 최소: 100
            /complexes.xlsx?scheme=5PLUS2&region=HONAM&lang=en  | Scheme of regions: 5+2 economic regions; Wide-area region: Honam region
            /complexes.xlsx?asOf=2023-12-31                     | 전체
            /designations.xlsx?programme=CLUSTER&role=HUB&asOf=2010-05-01 | 사업: 산업단지 클러스터사업; 역할: 거점단지
            /designations.xlsx?scheme=5PLUS2&region=HONAM&asOf=2010-05-01 | 권역 구분: 5+2 광역경제권; 권역: 호남권
            /claims.xlsx?measure=BUDGET&subject=PROGRAMME:CLUSTER&adopted=true | 항목: 사업 예산; 대상: 산업단지 클러스터사업; 채택: 채택한 수치
            /sources.xlsx?kind=LAW&lang=en                      | Kind: Law
            """)
    void saysTheFiltersInWords(String address, String filters) throws IOException {
        assertThat(filtersOf(address)).isEqualTo(filters);
    }

    @Test
    void theTitleOfAnExplanationSaysThemToo() throws IOException {
        MvcTestResult answer = mvc.get()
                .uri("/why/complexes?type=NATIONAL&start=unknown&employmentMin=5")
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("main")
                        .text())
                .contains("국가, 지정일: 지정일 미상, 고용(명) 최소: 5")
                .doesNotContain("start=", "employmentMin");
    }

    private String filtersOf(String address) throws IOException {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        byte[] file = answer.getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue();
        }
    }
}
