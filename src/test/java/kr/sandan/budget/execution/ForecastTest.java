package kr.sandan.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import kr.sandan.budget.execution.Forecast.Method;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static List<Long> months(long... won) {
        return LongStream.of(won).boxed().toList();
    }

    @Test
    void followsTheCourseOfEarlierYears() {
        List<Long> slow = months(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 90);
        List<Long> even = months(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(Forecast.of(months(20, 20, 20), List.of(slow, even)))
                .contains(new Forecast(Method.EARLIER_YEARS, 2, 3, 320, 240, 400));
    }

    @Test
    void drawsALineWhereTooFewYearsAreKnownToTheirEnd() {
        List<Long> unfinished = months(10, 10, 10, 10);
        assertThat(Forecast.of(months(30, 0, 60), List.of(unfinished)))
                .contains(new Forecast(Method.LINEAR, 0, 3, 360, 90, 630));
    }

    @Test
    void saysNothingWhereTooLittleIsKnown() {
        assertThat(Forecast.of(List.of(), List.of())).isEmpty();
        assertThat(Forecast.of(months(10, 10), List.of())).isEmpty();
        assertThat(Forecast.of(months(0, 0, 0, 0), List.of())).isEmpty();
    }

    @Test
    void saysNothingOfAYearKnownToItsEnd() {
        assertThat(Forecast.of(Collections.nCopies(12, 10L), List.of())).isEmpty();
    }

    @Test
    void reckonsWithoutLosingAWonOfALargeSum() {
        long large = 1_000_000_000_000_000L;
        assertThat(Forecast.of(months(large, large, large), List.of()))
                .hasValueSatisfying(one -> assertThat(one.won()).isEqualTo(12 * large));
    }
}
