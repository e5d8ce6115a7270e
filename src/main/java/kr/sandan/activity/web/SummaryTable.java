package kr.sandan.activity.web;

import java.util.List;

/**
 * How many activities were held, one dimension set against another.
 *
 * @param columns their headings
 * @param total the sums of the columns
 * @param summed whether there is more than one column to add up
 */
record SummaryTable(List<String> columns, List<Line> lines, Line total, boolean summed) {

    /** More than fit beside each other on a page. */
    static final int WIDE = 60;

    /** A row: its heading, its figures, their sum. */
    record Line(String text, List<Figure> figures, Figure sum) {}

    /**
     * A figure.
     *
     * @param list where exactly those activities are listed
     */
    record Figure(long held, String list) {}

    /** Whether it is too wide for a page. */
    public boolean wide() {
        return columns.size() > WIDE;
    }
}
