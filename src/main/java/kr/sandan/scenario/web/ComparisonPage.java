package kr.sandan.scenario.web;

import java.math.BigDecimal;
import java.util.List;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.scenario.AnnouncedAmounts.Amount;
import kr.sandan.scenario.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Layouts side by side.
 *
 * @param columns what is compared
 * @param rows what each amounts to
 * @param sites the sites in which they differ
 * @param sameSites how many sites all of them hold alike
 */
record ComparisonPage(List<Column> columns, List<Row> rows, List<SiteRow> sites, int sameSites) {

    /**
     * Something to be compared.
     *
     * @param key its name in files
     * @param title what it is called
     * @param path its page, or null
     * @param outcome what it amounts to
     * @param amounts what was announced for its programme
     */
    record Column(String key, String title, @Nullable String path, Outcome outcome, List<Amount> amounts) {}

    /**
     * One respect.
     *
     * @param key its name in files
     * @param unit code of the unit of its figures
     * @param differs whether the columns differ in it
     */
    record Row(String key, String label, String unit, List<Cell> cells, boolean differs) {

        /** What the second column has more than the first, signed; null where that has no meaning. */
        public @Nullable String change() {
            if (cells.size() != 2) return null;
            BigDecimal before = cells.get(0).raw();
            BigDecimal after = cells.get(1).raw();
            if (before == null || after == null) return null;
            BigDecimal more = after.subtract(before);
            return more.signum() == 0 ? "0" : (more.signum() > 0 ? "+" : "") + PrintedNumber.of(more, 2);
        }
    }

    /**
     * What one column has.
     *
     * @param text as the page prints it
     * @param raw the figure, null where there is none
     * @param note what must be said of it, or null
     */
    record Cell(
            String text, @Nullable BigDecimal raw, @Nullable String note) {}

    /** A site in which the columns differ: what it is in each. */
    record SiteRow(String name, List<String> cells) {}
}
