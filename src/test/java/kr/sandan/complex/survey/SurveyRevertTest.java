package kr.sandan.complex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RecordFigure;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A load of the survey taken back, and bad figures kept out on every way. */
class SurveyRevertTest extends SurveyLoads {

    @Test
    void aLaterLoadOfTheSameRowsForbidsARevertUntilItIsRevertedItself() {
        FakeLoad first = applied(workbook().complex("일반", "경북", "영천시", name, 100, 5000));
        FakeLoad second = applied(workbook().complex("일반", "경북", "영천시", name, 100, 6000));
        assertThat(kind.dependents(first.loadId()))
                .singleElement()
                .satisfies(dependent -> assertThat(dependent.path()).isEqualTo("/loads/" + second.loadId()));
        assertThat(kind.dependents(second.loadId())).isEmpty();
        kind.revert(load(second), "시험");
        assertThat(value(id(name), Measure.PRODUCTION)).isEqualByComparingTo("5000");
        assertThat(kind.dependents(first.loadId())).isEmpty();
        kind.revert(load(first), "시험");
        assertThat(jdbc.sql("select count(*) from complex_version where name = ? and superseded_at is null")
                        .params(name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFigureEnteredByHandOnALoadedComplexForbidsTheRevert() {
        FakeLoad load = applied(workbook().complex("일반", "경북", "영천시", name));
        figures.record(byHand(new BigDecimal(7)));
        assertThat(kind.dependents(load.loadId()))
                .singleElement()
                .satisfies(dependent -> assertThat(dependent.path()).isEqualTo("/complexes/" + id(name)));
    }

    @Test
    void refusesTheSameBadFiguresFromAFileByHandAndInTheDatabase() {
        applied(workbook().complex("일반", "경북", "영천시", name));
        FakeLoad load = checked("2023-Q4", workbook().row("일반", "경북", "영천시", name, "완료", -1, 1, 1, 1, 1, 0, 100.5));
        assertThat(load.findings()).contains("REFUSE F7 negative", "REFUSE L7 beyond-hundred");
        assertThatThrownBy(() -> byHand(new BigDecimal(-1))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> jdbc.sql("update complex_statistic set value = -1 where complex_id = ?")
                        .params(id(name))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private RecordFigure byHand(BigDecimal value) {
        long source = jdbc.sql("select min(id) from source_document")
                .query(Long.class)
                .single();
        return new RecordFigure(
                id(name), "47", LocalDate.of(2023, 12, 31), Measure.DESIGNATED_AREA, value, Provenance.of(source));
    }
}
