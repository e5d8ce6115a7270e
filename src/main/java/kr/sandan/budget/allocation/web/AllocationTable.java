package kr.sandan.budget.allocation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be allocated and to whom it is, in a unit, so that it adds up.
 *
 * @param columns the offices to which it goes; none where only sums are shown
 * @param total the sums of all lines, also of those on other pages
 * @param rest the sums of the lines on other pages; null where there are none
 * @param rounded whether the unit hides anything
 */
record AllocationTable(
        List<Column> columns, List<Line> lines, @Nullable Line rest, Line total, boolean rounded) {

    /** An office, with where its share is shown. */
    record Column(String text, String path) {}

    /**
     * A line, or the share that an office has of one.
     *
     * @param office whose share it is; null for a line itself
     * @param officeId its number
     * @param units how much there is
     * @param parts how much of it each column has; null where it has nothing
     * @param rate how much of it is given, in percent; null of nothing
     */
    record Line(
            long lineId,
            String code,
            String name,
            @Nullable String office,
            @Nullable Long officeId,
            long units,
            List<@Nullable Long> parts,
            long given,
            long free,
            @Nullable BigDecimal rate) {

        /** Whether more is given than there is. */
        public boolean beyond() {
            return free < 0;
        }
    }

    static @Nullable BigDecimal rate(long given, long won) {
        if (won <= 0) return null;
        return BigDecimal.valueOf(given).movePointRight(2).divide(BigDecimal.valueOf(won), 1, RoundingMode.HALF_UP);
    }
}
