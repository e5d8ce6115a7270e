package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRefused;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionsOnDatabase;
import kr.sandan.testing.Samples;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SurveyReaderTest {

    private static final RegionHistory REGIONS = RegionsOnDatabase.queries(
                    JdbcClient.create(TestDatabase.fresh().dataSource()))
            .history();

    private FakeLoad load = FakeLoad.of("2023-Q4");

    @Test
    void readsComplexesWithTheirPartsOnThreeLevels() {
        SurveyEdition edition = read(SurveyWorkbook.of2023()
                .complex("국가", "경북", "구미시", "구미국가(2-4단지) (① + ②)")
                .complex("국가", "경북", "구미시", "\u00a0\u00a0 구미국가(4단지) (② + ③)")
                .complex("국가", "경북", "구미시", "\u00a0\u00a0\u00a0\u00a0 ▷구미4(산업) (②)")
                .complex("국가", "경남", "창원시 진해구", "진해")
                .complex("일반", "세종", "세종시", "부강(구 부용)"));
        assertThat(edition.rows())
                .extracting(SurveyRow::level, SurveyRow::subject, SurveyRow::countyCode)
                .containsExactly(
                        tuple(0, "국가/경북/구미시/구미국가(2-4단지)", "47190"),
                        tuple(1, "국가/경북/구미시/구미국가(2-4단지)/구미국가(4단지)", "47190"),
                        tuple(2, "국가/경북/구미시/구미국가(2-4단지)/구미국가(4단지)/구미4(산업)", "47190"),
                        tuple(0, "국가/경남/창원시 진해구/진해", "48129"),
                        tuple(0, "일반/세종/세종시/부강", "36110"));
        assertThat(edition.rows().get(4).state()).isEqualTo(ComplexState.COMPLETED);
        assertThat(load.findings()).isEmpty();
    }

    @Test
    void aWithheldFigureIsNoneAndABlankOneIsNotThere() {
        Object[] cells = {
            "농공", "강원", "원주시", "문막", "조성중", "1,234", null, 1, 1, 1, 0, 100, 2, 2, "X", "x", "X", "=1200+34", "X"
        };
        SurveyRow row = read(SurveyWorkbook.of2023().row(cells)).rows().get(0);
        assertThat(row.figure(Measure.EMPLOYMENT)).isEqualTo(new Figure(null, true));
        assertThat(row.figure(Measure.DESIGNATED_AREA)).isEqualTo(new Figure(new BigDecimal(1234), false));
        assertThat(row.figure(Measure.PRODUCTION)).isEqualTo(new Figure(new BigDecimal(1234), false));
        assertThat(row.figure(Measure.MANAGED_AREA)).isNull();
        assertThat(load.problems).hasSize(4).allMatch(problem -> problem.value().equalsIgnoreCase("X"));
    }

    @Test
    void namesEveryWrongCellAtOnce() {
        read(SurveyWorkbook.of2023()
                .row("국립", "경남", "창원시", "가", "완료", 1)
                .row("국가", "가야", "창원시", "나", "완료", 1)
                .row("국가", "경남", "없는시", "다", "완료", 1)
                .row("국가", "경남", "창원시", "라", "끝", 1)
                .row("국가", "경남", "창원시", "마", "완료", "많음")
                .row("국가", "경남", "창원시", "바", "완료", -1)
                .row("국가", "경남", "창원시", "사", "완료", 9, 9, 9, 9, 5, 1, 55.6)
                .row("국가", "경남", "창원시", "아", "완료", 1, 1, 1, 1, 1, 0, 100, 9, 9, 30, 20, 51)
                .row("일반", "경남", "창원시", "\u00a0\u00a0 자 (①)", "완료", 1)
                .complex("일반", "경남", "창원시", "차")
                .complex("일반", "경남", "창원시", "차"));
        assertThat(load.findings())
                .containsExactly(
                        "REFUSE A7 type",
                        "REFUSE B8 province",
                        "REFUSE C9 county",
                        "REFUSE E10 state",
                        "REFUSE F11 not-a-number",
                        "REFUSE F12 negative",
                        "REFUSE D15 no-parent",
                        "REFUSE I13 sale-sum",
                        "REFUSE Q14 employment-sum",
                        "REFUSE D17 duplicate");
    }

    @Test
    void noticesWhatDoesNotAddUpWithoutRefusingIt() {
        read(SurveyWorkbook.of2023()
                .row("일반", "경남", "창원시", "가 (① + ②)", "완료", 10, 12, 9, 9, 7, 1, 90, 3, 4)
                .row("일반", "경남", "창원시", "\u00a0\u00a0 나 (①)", "완료", 4, 4)
                .row("일반", "경남", "창원시", "\u00a0\u00a0 다 (②)", "완료", 5, 8));
        assertThat(load.findings())
                .containsExactlyInAnyOrder(
                        "NOTICE I7 sale-rounding",
                        "NOTICE L7 sale-rate",
                        "NOTICE G7 managed-beyond-designated",
                        "NOTICE N7 operating-beyond-tenants",
                        "NOTICE F7 parts-sum",
                        "NOTICE G9 managed-beyond-designated");
    }

    @Test
    void readsAnEditionWithFewerColumnsOtherHeaderRowsAndOneSheetMore() {
        load = FakeLoad.of("2025-Q3");
        SurveyEdition edition = read(SurveyWorkbook.of2025()
                .complex("일반", "울산", "동구", "남목일반[구:남목]")
                .complex("농공", "전북", "남원시", "광치1(구 광치)"));
        assertThat(edition.columns().present())
                .contains(Measure.TENANTS, Measure.OPERATING)
                .doesNotContain(Measure.EMPLOYMENT, Measure.PRODUCTION, Measure.EXPORT);
        assertThat(edition.rows()).extracting(SurveyRow::provinceCode).containsExactly("31", "52");
        assertThat(edition.rows().get(0).number()).isEqualTo(6);
        assertThat(load.findings()).isEmpty();
    }

    @Test
    void refusesAnotherQuarterInOneSentence() {
        SurveyWorkbook workbook = SurveyWorkbook.of2023().titled("2023년 3분기 전국산업단지 현황");
        assertRefused(workbook, "complex.survey.refused.other-quarter");
    }

    @Test
    void refusesASheetWithoutAKnownHeader() {
        assertRefused(SurveyWorkbook.of2023().typeAs("구분"), "complex.survey.refused.no-header");
    }

    @Test
    void refusesTheTrendWorkbookAndSaysWhatItFound() {
        try (SheetFile trend = SheetFile.open(Samples.file("kicox/kicox_trend_2026q1.xlsx"))) {
            assertThatThrownBy(() -> reader().read(trend)).isInstanceOfSatisfying(SheetRefused.class, refused -> {
                assertThat(refused.messageKey()).isEqualTo("complex.survey.refused.no-sheet");
                assertThat(refused.arguments()[0]).asString().contains("국가산업단지 산업동향");
            });
        }
    }

    @Test
    void refusesFiguresInOtherUnits() {
        read(SurveyWorkbook.of2023()
                .inUnits("(단위 : 개, ㎡, 명, 억원, 천달러, %)")
                .productionAs("누계생산(억원)")
                .complex("일반", "경남", "창원시", "가"));
        assertThat(load.findings()).containsExactly("REFUSE E4 unit", "REFUSE E4 unit", "REFUSE R5 unit");
    }

    private void assertRefused(SurveyWorkbook workbook, String key) {
        try (SheetFile file = workbook.open()) {
            assertThatThrownBy(() -> reader().read(file))
                    .isInstanceOfSatisfying(
                            SheetRefused.class,
                            refused -> assertThat(refused.messageKey()).isEqualTo(key));
        }
    }

    private SurveyEdition read(SurveyWorkbook workbook) {
        try (SheetFile file = workbook.open()) {
            return reader().read(file);
        }
    }

    private SurveyReader reader() {
        return new SurveyReader(load, REGIONS, Quarter.parse(load.period()));
    }
}
