package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kr.sandan.complex.Measure;
import kr.sandan.load.LoadContext.Grade;
import kr.sandan.load.LoadContext.What;
import kr.sandan.load.LoadKind.ControlFigure;
import org.junit.jupiter.api.Test;

/** The survey as a kind of load, on small workbooks over the real database. */
class SurveyLoadTest extends SurveyLoads {

    @Test
    void aComplexInTwoProvincesIsOneRecordWithItsParts() {
        FakeLoad load = applied(workbook()
                .inTwoProvinces(name)
                .complex("국가", "부산", "강서구", name + " (①)")
                .complex("국가", "부산", "강서구", "\u00a0\u00a0 " + name + "북 (①)")
                .complex("국가", "경남", "창원시 진해구", name + " (①)")
                .complex("국가", "경남", "창원시 진해구", "\u00a0\u00a0 " + name + "남 (①)"));
        assertThat(load.counts().subList(0, 3)).containsExactly(4, 0, 0);
        long whole = id(name);
        assertThat(jdbc.sql("select province_code from complex_place where complex_id = ? order by 1")
                        .params(whole)
                        .query(String.class)
                        .list())
                .containsExactly("26", "48");
        assertThat(jdbc.sql("select ordinal from complex where parent_id = ? order by 1")
                        .params(whole)
                        .query(Integer.class)
                        .list())
                .hasSize(2);
        assertThat(checked("2023-Q4", workbook().complex("국가", "부산", "강서구", name))
                        .counts()
                        .get(2))
                .as("found again by one of its places")
                .isEqualTo(1);
    }

    @Test
    void aRenamedComplexIsFoundByItsFormerNameAndKeepsBoth() {
        applied(workbook().complex("일반", "경남", "밀양시", name));
        FakeLoad load = applied(workbook().complex("일반", "경남", "밀양시", name + "새이름(구 " + name + ")"));
        assertThat(load.changes)
                .filteredOn(change -> change.what() != What.GONE)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.key()).isEqualTo(String.valueOf(id(name)));
                    assertThat(change.field()).isEqualTo("alias");
                });
        FakeLoad again = checked("2024-Q1", workbook1().complex("일반", "경남", "밀양시", name + "새이름"));
        assertThat(again.counts().get(0)).isZero();
    }

    @Test
    void aNameThatStandsTwiceIsDecidedByAPersonOnce() {
        SurveyWorkbook workbook =
                workbook().row("일반", "충남", "서산시", name, "완료", 539).row("일반", "충남", "서산시", name, "미개발", 778);
        FakeLoad asked = checked("2023-Q4", workbook);
        assertThat(asked.questions)
                .extracting(question -> question.candidates().size())
                .containsExactly(2, 2);
        assertThat(asked.counts().subList(0, 3)).containsExactly(0, 0, 0);
        FakeLoad load = load("2023-Q4");
        for (String area : List.of("539", "778"))
            load.decisions.put("일반/충남/서산시/" + name + "/" + area, SurveyQuestions.NEW);
        apply(load, workbook);
        FakeLoad again = checked("2023-Q4", workbook);
        assertThat(again.questions).isEmpty();
        assertThat(again.counts().subList(0, 3)).containsExactly(0, 0, 2);
    }

    @Test
    void theSameNameElsewhereInTheProvinceIsAskedAbout() {
        applied(workbook().complex("농공", "전남", "나주시", name));
        FakeLoad load = checked("2023-Q4", workbook().complex("농공", "전남", "함평군", name));
        assertThat(load.questions)
                .singleElement()
                .satisfies(question -> assertThat(question.candidates())
                        .extracting(candidate -> candidate.choice())
                        .containsExactly(String.valueOf(id(name)), "NEW", "SKIP"));
    }

    @Test
    void changesAreReportedWithOldAndNewValueAndOnlyTheyAreWritten() {
        applied(workbook().complex("일반", "경북", "영천시", name, 100, 5000));
        FakeLoad load = applied(workbook().complex("일반", "경북", "영천시", name, 100, 6000));
        assertThat(load.changes)
                .filteredOn(change -> change.what() == What.CHANGED)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo("production");
                    assertThat(change.before()).isEqualTo("5000");
                    assertThat(change.after()).isEqualTo("6000");
                });
        assertThat(written(load)).isEqualTo(1);
    }

    @Test
    void aComplexMissingFromTheFileIsReportedAndStays() {
        applied(workbook().complex("일반", "경북", "영천시", name));
        FakeLoad load = applied(workbook().complex("일반", "경북", "영천시", name + "다른"));
        assertThat(load.changes)
                .filteredOn(change -> change.what() == What.GONE)
                .extracting(change -> change.key())
                .contains(String.valueOf(id(name)));
        assertThat(value(id(name), Measure.PRODUCTION)).isEqualByComparingTo("5000");
    }

    @Test
    void asksForAReasonWhereJobsOrProductionOfTheOwnQuarterVanish() {
        applied("2023-Q3", titled("2023년 3분기").complex("일반", "경북", "영천시", name, 2000, 9000));
        applied("2023-Q2", titled("2023년 2분기").complex("일반", "경북", "영천시", name, 2000, 6000));
        FakeLoad load = checked("2023-Q4", workbook().complex("일반", "경북", "영천시", name, 1300, 9100));
        assertThat(load.problems(Grade.REASON))
                .extracting(problem -> problem.reason().arguments().subList(2, 4))
                .containsExactly(List.of("3,000", "100"), List.of("2,000", "1,300"));
        FakeLoad mild = checked("2023-Q4", workbook().complex("일반", "경북", "영천시", name, 1301, 9200));
        assertThat(mild.problems(Grade.REASON)).isEmpty();
    }

    @Test
    void asksForAReasonWhereAPartVanishesThoughItsWholeDoesNot() {
        applied("2023-Q3", withAPart(titled("2023년 3분기"), 9000, 4000));
        applied("2023-Q2", withAPart(titled("2023년 2분기"), 6000, 2000));
        FakeLoad load = checked("2023-Q4", withAPart(workbook(), 12000, 4010));
        assertThat(load.problems(Grade.REASON))
                .extracting(problem -> problem.reason().arguments().subList(2, 4))
                .containsExactly(List.of("2,000", "10"));
    }

    private SurveyWorkbook withAPart(SurveyWorkbook workbook, int whole, int part) {
        return workbook.complex("일반", "경북", "영천시", name + " (①)", 2000, whole)
                .complex("일반", "경북", "영천시", "\u00a0\u00a0 ①" + name + "일부", 900, part);
    }

    @Test
    void sumsOfTheWorkbookStandBesideOursWithTheWithheldCells() {
        FakeLoad load = checked(
                "2023-Q4",
                workbook()
                        .complex("일반", "경북", "영천시", name, 10, 500)
                        .row("일반", "경북", "영천시", name + "나", "완료", 10, 10, 8, 8, 8, 0, 100, 2, 2, "X", "X", "X", "X")
                        .sum("경북일반", "2개", 110, 110, 32, 15, "=400+200")
                        .sum("경북소계", "총2개", 110, 110, 32, 15, 600));
        assertThat(kind.controls(load.loadId()))
                .extracting(ControlFigure::difference, ControlFigure::withheldCells)
                .containsExactly(
                        tuple(BigDecimal.ZERO, 0),
                        tuple(BigDecimal.ZERO, 0),
                        tuple(BigDecimal.ZERO, 0),
                        tuple(BigDecimal.ZERO, 0),
                        tuple(new BigDecimal(-5), 1),
                        tuple(new BigDecimal(-100), 1));
    }

    @Test
    void valuesAreShownInWordsAndKeptAsCodes() {
        assertThat(kind.valueText("type", "GENERAL", Locale.KOREAN)).isEqualTo("일반");
        assertThat(kind.valueText("state", "COMPLETED", Locale.KOREAN)).isEqualTo("완료");
        assertThat(kind.valueText("place", "47230", Locale.KOREAN)).isEqualTo("경북 영천시");
        assertThat(kind.valueText("production", "5000", Locale.KOREAN)).isEqualTo("5000");
    }
}
