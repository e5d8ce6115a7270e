package kr.sandan.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureSeriesTest {

    private static final Quarter FIRST = Quarter.parse("2023-Q1");
    private static final Quarter SECOND = Quarter.parse("2023-Q2");
    private static final Quarter FOURTH = Quarter.parse("2023-Q4");

    @Test
    void derivesAQuartersOwnProductionFromTheSumsSinceJanuary() {
        FigureSeries production = production(Map.of(FIRST, figure(100), SECOND, figure(250)));
        assertThat(production.own(FIRST)).isEqualByComparingTo("100");
        assertThat(production.own(SECOND)).isEqualByComparingTo("150");
    }

    @Test
    void cannotDeriveAQuarterWhoseForerunnerIsMissingOrWithheld() {
        assertThat(production(Map.of(FOURTH, figure(900))).own(FOURTH)).isNull();
        assertThat(production(Map.of(FIRST, new Figure(null, true), SECOND, figure(250)))
                        .own(SECOND))
                .isNull();
    }

    @Test
    void takesAFigureThatIsNotCumulativeAsItStands() {
        FigureSeries tenants = new FigureSeries(Measure.TENANTS, Map.of(FOURTH, figure(12)));
        assertThat(tenants.own(FOURTH)).isEqualByComparingTo("12");
    }

    @Test
    void knowsTheLastDayOfAQuarterAndItsNeighbours() {
        assertThat(FOURTH.lastDay()).hasToString("2023-12-31");
        assertThat(SECOND.lastDay()).hasToString("2023-06-30");
        assertThat(FIRST.previous()).hasToString("2022-Q4");
        assertThat(FOURTH.yearEarlier()).hasToString("2022-Q4");
    }

    @Test
    void refusesWhatIsNoQuarter() {
        assertThatThrownBy(() -> Quarter.parse("2023-Q5")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Quarter.parse("2023")).isInstanceOf(DateTimeException.class);
    }

    private static FigureSeries production(Map<Quarter, Figure> published) {
        return new FigureSeries(Measure.PRODUCTION, published);
    }

    private static Figure figure(long value) {
        return new Figure(BigDecimal.valueOf(value), false);
    }
}
