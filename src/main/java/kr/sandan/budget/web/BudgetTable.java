package kr.sandan.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money set out by one or two dimensions, in a unit, so that it adds up.
 *
 * @param columns their headings
 * @param total the sums of the columns
 * @param summed whether there is more than one column to add up
 * @param rounded whether the unit hides anything
 * @param cut whether only the largest rows and columns stand by themselves
 * @param blank whether something is said instead of a figure
 */
record BudgetTable(
        List<String> columns,
        List<Line> lines,
        Line total,
        boolean summed,
        boolean rounded,
        boolean cut,
        boolean blank) {

    /** A row: its value, what it is called, its figures, their sum. */
    record Line(String key, String text, List<Figure> figures, Figure sum) {}

    /**
     * A figure in the unit of the table.
     *
     * @param units how much; null where the table has nothing there
     * @param lines where the lines that make it up are listed; null where no line does
     * @param words what is known instead of a figure
     */
    record Figure(
            @Nullable Long units,
            @Nullable String lines,
            @Nullable String words) {

        Figure(@Nullable Long units, @Nullable String lines) {
            this(units, lines, null);
        }

        /** Nothing where there is no figure. */
        long amount() {
            return units == null ? 0 : units;
        }
    }
}
