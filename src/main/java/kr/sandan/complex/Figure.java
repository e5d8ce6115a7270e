package kr.sandan.complex;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published figure.
 *
 * @param value in the unit of its measure; of several places, the sum of what is visible
 * @param withheld whether it, or part of it, was withheld (published as X): then it is not the whole
 */
public record Figure(@Nullable BigDecimal value, boolean withheld) {

    Figure plus(Figure other) {
        BigDecimal sum = value == null ? other.value : other.value == null ? value : value.add(other.value);
        return new Figure(sum, withheld || other.withheld);
    }
}
