package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.Hedge;
import org.jspecify.annotations.Nullable;

/**
 * The values that a figure may have.
 *
 * @param low the lowest
 * @param high the highest, null where there is no limit
 */
record Interval(BigDecimal low, @Nullable BigDecimal high) {

    static final BigDecimal HALF = new BigDecimal("0.5");

    /** What a figure says, in the first unit of its dimension. */
    static Interval of(Figure figure) {
        BigDecimal factor = figure.unit().factor();
        BigDecimal value = figure.value();
        BigDecimal top = figure.upTo() == null ? value : figure.upTo();
        BigDecimal about = figure.roundedTo();
        BigDecimal low = value;
        @Nullable BigDecimal high = top;
        if (figure.has(Hedge.ABOUT)) {
            low = value.subtract(about.multiply(HALF));
            high = top.add(about.multiply(HALF));
        }
        if (figure.has(Hedge.ODD)) high = top.add(about);
        if (figure.has(Hedge.NEARLY)) low = value.subtract(about);
        if (figure.has(Hedge.AT_MOST) || figure.has(Hedge.UNDER)) low = BigDecimal.ZERO.min(value);
        if (figure.has(Hedge.AT_LEAST) || figure.has(Hedge.OVER)) high = null;
        return new Interval(low.multiply(factor), high == null ? null : high.multiply(factor));
    }

    static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), together(high, other.high, BigDecimal::add));
    }

    /** Less what the other may be; where that has no limit, from nothing on. */
    Interval minus(Interval other) {
        BigDecimal lowest = other.high == null ? BigDecimal.ZERO : low.subtract(other.high);
        return new Interval(lowest, high == null ? null : high.subtract(other.low));
    }

    Interval widened(BigDecimal by) {
        return new Interval(low.subtract(by), high == null ? null : high.add(by));
    }

    boolean meets(Interval other) {
        boolean below = high != null && high.compareTo(other.low) < 0;
        boolean above = other.high != null && other.high.compareTo(low) < 0;
        return !below && !above;
    }

    boolean single() {
        return high != null && high.compareTo(low) == 0;
    }

    private static @Nullable BigDecimal together(
            @Nullable BigDecimal one, @Nullable BigDecimal two, BinaryOperator<BigDecimal> operation) {
        return one == null || two == null ? null : operation.apply(one, two);
    }
}
