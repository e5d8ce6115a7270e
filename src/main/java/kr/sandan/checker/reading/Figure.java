package kr.sandan.checker.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure at its place in a text.
 *
 * @param start where it begins, counted from 0; no two figures of a text begin at the same place
 * @param end where the text after it begins
 * @param written as it is written, with its unit
 * @param value its exact value in its unit; of a range, the lower end
 * @param upTo the upper end of a range, null for a single value
 * @param scale the word of ten thousands and the like with which it ends, such as 100000000 for 663억원; 1 without one
 * @param place the value of its last written place, such as 0.1 for 12.3% and 100000000 for 663억원
 * @param unit the unit, {@link Unit#NONE} where none is written
 * @param unitSupposed whether the unit is not written but follows from usage, as won do from 6억
 * @param hedges how the text keeps from stating it exactly
 */
public record Figure(
        int start,
        int end,
        String written,
        BigDecimal value,
        @Nullable BigDecimal upTo,
        BigDecimal scale,
        BigDecimal place,
        Unit unit,
        boolean unitSupposed,
        Set<Hedge> hedges) {

    public Dimension dimension() {
        return unit.dimension();
    }

    /** The value in the first unit of its dimension: won, square metres. */
    public BigDecimal base() {
        return value.multiply(unit.factor());
    }

    public boolean has(Hedge hedge) {
        return hedges.contains(hedge);
    }

    /** Whether it states one value exactly. */
    public boolean exact() {
        return upTo == null && hedges.stream().allMatch(hedge -> hedge == Hedge.AVERAGE);
    }

    /** The last place that is not zero, such as 1000 for 1만5천: what 약 and 여 leave open. */
    public BigDecimal roundedTo() {
        return value.signum() == 0 ? place : value.stripTrailingZeros().ulp();
    }

    /** The same figure as if it were written with this unit and this word of scale. */
    public Figure readAs(Unit other, BigDecimal times) {
        return new Figure(
                start,
                end,
                written,
                value.multiply(times),
                upTo == null ? null : upTo.multiply(times),
                scale.multiply(times),
                place.multiply(times),
                other,
                unitSupposed,
                hedges);
    }
}
