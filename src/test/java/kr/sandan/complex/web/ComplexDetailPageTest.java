package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexFigures;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RecordFigure;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ComplexDetailPageTest {

    private static final LocalDate FOUNDED = LocalDate.of(2005, 4, 1);
    private static final LocalDate THIRD = LocalDate.of(2023, 9, 30);
    private static final LocalDate FOURTH = LocalDate.of(2023, 12, 31);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ComplexService service;

    @Autowired
    private ComplexFigures figures;

    @Autowired
    private SourceService sources;

    private long source;

    @BeforeEach
    void registerASource() {
        source = sources.register(new RegisterSource(
                "시험 문서",
                "시험 기관 " + Long.toString(System.nanoTime(), 36),
                SourceKind.OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                true));
    }

    @Test
    void derivesTheQuarterAloneOnlyWhereTheQuarterBeforeIsHeld() {
        long id = register("분기");
        record(id, "48", THIRD, Measure.PRODUCTION, "700");
        record(id, "48", FOURTH, Measure.PRODUCTION, "1000");
        record(id, "48", FOURTH, Measure.EXPORT, "55");
        Document page = page("/complexes/" + id);
        assertThat(page.select("table[data-quarter=2023-Q4] tr:contains(누계생산) td")
                        .eachText())
                .containsExactly("백만원", "1,000", "300");
        assertThat(page.select("table[data-quarter=2023-Q4] tr:contains(누계수출) td")
                        .eachText())
                .containsExactly("천달러", "55", "산출 불가");
    }

    @Test
    void drawsOnlyQuartersOfWhichThereAreSeveralAndKeepsTheTable() {
        long id = register("추이");
        record(id, "48", THIRD, Measure.TENANTS, "7");
        record(id, "48", FOURTH, Measure.TENANTS, "8");
        record(id, "48", FOURTH, Measure.EMPLOYMENT, "90");
        Document page = page("/complexes/" + id);
        assertThat(page.select("figure[data-table=series-firms]")).hasSize(1);
        assertThat(page.select("table#series-firms tbody tr")).hasSize(2);
        assertThat(page.select("figure[data-table=series-employment]")).isEmpty();
        assertThat(page.select("table#series-employment tbody tr")).hasSize(1);
    }

    @Test
    void saysWhatAWithheldFigureIs() {
        long id = register("비공개");
        record(id, "48", FOURTH, Measure.EMPLOYMENT, null);
        Document page = page("/complexes/" + id);
        assertThat(page.select("tr[data-withheld] td.num").first().text()).isEqualTo("X");
        assertThat(page.text()).contains("0이 아닙니다");
    }

    @Test
    void showsFiguresByProvinceWhereTheyArePublishedApart() {
        long id = register("두 시도");
        record(id, "48", FOURTH, Measure.TENANTS, "7");
        record(id, "26", FOURTH, Measure.TENANTS, "3");
        record(id, "26", FOURTH, Measure.SALE_RATE, "90");
        assertThat(page("/complexes/" + id).text()).contains("시도별 통계", "부산", "경남");
        record(id, "48", FOURTH, Measure.SALE_RATE, "70");
        assertThat(csv(id).lines().skip(1).toList())
                .singleElement()
                .asString()
                .startsWith("2023-Q4,TENANTS,10,FIRMS,false,");
        String split = Pages.text(
                mvc.get().uri("/complexes/{id}/statistics-by-province.csv", id).exchange());
        assertThat(split.lines().toList().get(0))
                .isEqualTo("\uFEFFquarter,province,measure,value,unit,withheld,source");
        assertThat(split)
                .contains("2023-Q4,26,TENANTS,3,", "2023-Q4,48,TENANTS,7,")
                .contains("2023-Q4,26,SALE_RATE,90,PERCENT,false,", "2023-Q4,48,SALE_RATE,70,PERCENT,false,");
    }

    @Test
    void exportsTheStatisticsOfTheDayUnderTheAgreedColumns() {
        long id = register("내보내기");
        record(id, "48", THIRD, Measure.TENANTS, "7");
        record(id, "48", FOURTH, Measure.EMPLOYMENT, null);
        assertThat(csv(id).lines().toList().get(0)).isEqualTo("\uFEFFquarter,measure,value,unit,withheld,source");
        assertThat(csv(id)).contains("2023-Q4,EMPLOYMENT,,PERSONS,true,");
        String then = Pages.text(mvc.get()
                .uri("/complexes/{id}/statistics.csv?asOf=2023-10-31", id)
                .exchange());
        assertThat(then).contains("2023-Q3,TENANTS,7").doesNotContain("2023-Q4");
    }

    @Test
    void saysSinceWhenAComplexIsOnRecordWhereItIsNotYet() {
        long id = register("나중");
        var before = mvc.get().uri("/complexes/{id}?asOf=2001-01-01", id).exchange();
        assertThat(before).hasStatus(404);
        assertThat(Pages.read(before).select("tbody tr").text()).contains("나중", "2005-04-01");
        assertThat(mvc.get().uri("/complexes/999999999")).hasStatus(404);
        assertThat(mvc.get().uri("/complexes/{id}/statistics.csv?asOf=2001-01-01", id))
                .hasStatus(404);
    }

    @Test
    void tellsTheFiguresOfAQuarterAsOneEventOfTheHistory() {
        Document page = page("/complexes/1");
        assertThat(page.select("#history details li:contains(2023년 4분기)")).hasSizeGreaterThan(20);
        assertThat(page.select("#history tbody > tr")).hasSizeLessThan(10);
    }

    @Test
    void letsOtherModulesAddSections() {
        long id = register(SampleSection.NAME);
        assertThat(page("/complexes/" + id).select(".complex-section").text()).contains(SampleSection.SAID);
        assertThat(page("/complexes/" + register("다른")).select(".complex-section"))
                .isEmpty();
    }

    @Test
    void offersEditingToKeepersOnly() {
        long id = register("고치기");
        assertThat(page("/complexes/" + id).select("a[href$=/edit]")).isEmpty();
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        long id = register("영어");
        record(id, "48", FOURTH, Measure.TENANTS, "7");
        Pages.assertEnglish(page("/complexes/" + id + "?lang=en"));
        Pages.assertEnglish(page("/complexes/1?lang=en"));
    }

    private Document page(String address) {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Pages.read(result);
    }

    private String csv(long id) {
        return Pages.text(mvc.get().uri("/complexes/{id}/statistics.csv", id).exchange());
    }

    private long register(String name) {
        ComplexFacts facts = new ComplexFacts(name, null, ComplexType.GENERAL, null, null, null, null, null);
        List<PlaceCode> place = List.of(PlaceCode.ofCounty("48121"));
        return service.register(
                new RegisterComplex(facts, place, List.of(), null, 0, null, true, FOUNDED, Provenance.of(source)));
    }

    private void record(long id, String province, LocalDate quarter, Measure measure, @Nullable String value) {
        BigDecimal figure = value == null ? null : new BigDecimal(value);
        figures.record(new RecordFigure(id, province, quarter, measure, figure, Provenance.of(source)));
    }
}
