package kr.sandan.complex.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Complexes side by side.
 *
 * @param columns the complexes in the order asked for
 * @param rows what they are and their figures
 * @param missing numbers asked for of which nothing is on record on the day
 * @param sameQuarter whether all figures are of one quarter, so that their sizes can be compared
 */
record ComparisonPage(List<Column> columns, List<Row> rows, List<Long> missing, boolean sameQuarter) {

    /** Key of the row that says of which quarter the figures are. */
    static final String QUARTER = "quarter";

    /**
     * A complex.
     *
     * @param without where this comparison stands without it
     */
    record Column(long id, String name, boolean sample, String without) {}

    /**
     * One respect.
     *
     * @param unit unit of its figures, null for words
     * @param differs whether the complexes differ in it
     */
    record Row(String key, String label, @Nullable String unit, List<Cell> cells, boolean differs) {

        public boolean isFigure() {
            return unit != null;
        }
    }

    /**
     * What one complex has.
     *
     * @param text as the page prints it
     * @param raw the number or code that files hold, null for what is not known
     * @param mark {@code highest}, {@code lowest} or null
     * @param share per cent of the sum, null where there is no sum
     */
    record Cell(
            String text,
            @Nullable Object raw,
            @Nullable String mark,
            @Nullable String share) {

        static Cell of(@Nullable String text, @Nullable Object raw) {
            return new Cell(text == null ? FigureText.NOTHING : text, raw, null, null);
        }
    }
}
