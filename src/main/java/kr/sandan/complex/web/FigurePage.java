package kr.sandan.complex.web;

import java.util.List;
import kr.sandan.complex.Quarter;
import kr.sandan.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one complex as its page prints them.
 *
 * @param quarter the newest quarter of which figures are held, null where there are none
 * @param quarterTitle the same in words
 * @param rows every measure in that quarter
 * @param provinces names of the provinces whose figures are published apart; empty for a complex in one province
 * @param split the figures of that quarter by province
 * @param charts the quarters of related measures
 * @param sources which edition published which quarter
 * @param withheld whether any figure of the newest quarter is withheld
 */
record FigurePage(
        @Nullable Quarter quarter,
        @Nullable String quarterTitle,
        List<Row> rows,
        List<String> provinces,
        List<SplitRow> split,
        List<Chart> charts,
        List<Edition> sources,
        boolean withheld) {

    /**
     * One measure in the newest quarter.
     *
     * @param own the quarter's own value where the published one counts since January, else null
     * @param withheld whether the figure, or part of it, was withheld
     */
    record Row(
            String measure,
            String unit,
            String value,
            @Nullable String own,
            boolean withheld) {}

    /** One measure, a value for each province. */
    record SplitRow(String measure, String unit, List<String> values) {}

    /**
     * Measures of one unit over the quarters.
     *
     * @param key what it is about, as in {@code complex.detail.chart.<key>}
     * @param kind {@code line}, or {@code bar} where quarters are missing between those held
     * @param columns heads of the columns
     * @param rows oldest first
     */
    record Chart(String key, String kind, String unit, List<Column> columns, List<ChartRow> rows) {

        public boolean drawn() {
            return rows.size() > 1;
        }
    }

    /** A column; {@code drawn} for one that the chart shows. */
    record Column(String title, boolean drawn) {}

    /** The values of one quarter. */
    record ChartRow(String quarter, List<String> values) {}

    /** Which editions published the figures of a quarter. */
    record Edition(String quarter, List<Citation> sources) {}
}
