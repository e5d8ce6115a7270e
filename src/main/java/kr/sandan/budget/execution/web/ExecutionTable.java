package kr.sandan.budget.execution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the execution of a year, in a unit, so that each column adds up.
 *
 * @param total the sums of the columns
 * @param rounded whether the unit hides anything
 */
record ExecutionTable(List<Line> lines, Line total, boolean rounded) {

    /**
     * A row.
     *
     * @param key of the month or place
     * @param text what it is called
     * @param known whether anything is said of it
     * @param first before the measures: of a place what it may spend; null for a month
     * @param figures by measure
     * @param cumulative of a month, all that was spent up to it; null for a place
     * @param rate spent in per cent of what may be spent; null where nothing may
     */
    record Line(
            String key,
            String text,
            boolean known,
            @Nullable Figure first,
            List<Figure> figures,
            @Nullable Figure cumulative,
            @Nullable String rate) {}

    /** A figure in the unit of the table, and as it is written. */
    record Figure(long units, String text) {}
}
