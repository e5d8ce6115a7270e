package kr.sandan.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applying a load does to one set of figures, before and after beside each other: a small table such as the amounts of
 * a budget by region. A kind gives as many as help to see at a glance whether the file is what it should be.
 *
 * @param title of the table, in the reader's language, such as {@code 지역별 금액}
 * @param dimension what its lines are, the heading of the first column, such as {@code 지역}
 * @param unit of its figures, such as {@code 원} or {@code 개}
 * @param lines in the order in which they are to be shown; a total is a line of its own, given by the kind
 */
public record LoadBreakdown(String title, String dimension, String unit, List<Line> lines) {

    /** How far two figures are apart is said to a tenth of a percent. */
    private static final int PERCENT_SCALE = 1;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One line of the table.
     *
     * @param label in the reader's language
     * @param before as held; null where nothing is held, which is not zero
     * @param after as it will be; null where nothing will be
     * @param total whether it sums up others, so that it is set apart and never summed again
     */
    public record Line(
            String label,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            boolean total) {

        /** A line that sums up no others. */
        public static Line of(String label, @Nullable BigDecimal before, @Nullable BigDecimal after) {
            return new Line(label, before, after, false);
        }

        /** A line that sums up others. */
        public static Line total(String label, @Nullable BigDecimal before, @Nullable BigDecimal after) {
            return new Line(label, before, after, true);
        }

        /** What comes in; a figure not held counts as nothing. */
        public BigDecimal difference() {
            return known(after).subtract(known(before));
        }

        /** The difference as a share of what was held, in percent; null where nothing was held. */
        public @Nullable BigDecimal percent() {
            BigDecimal held = known(before);
            if (held.signum() == 0) return null;
            return difference().multiply(HUNDRED).divide(held.abs(), PERCENT_SCALE, RoundingMode.HALF_UP);
        }

        private static BigDecimal known(@Nullable BigDecimal figure) {
            return figure == null ? BigDecimal.ZERO : figure;
        }
    }
}
