package kr.sandan.budget.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that sum up others, beside the lines that they sum up: those before them or, where a table begins with
 * its sums, those behind. They are checked and never added.
 */
public final class BudgetTotals {

    private final BudgetFindings findings;
    private final long[] all;
    private final TreeMap<Integer, long[]> since = new TreeMap<>();
    private final List<Stated> stated = new ArrayList<>();
    private final List<Stated> open = new ArrayList<>();
    private int lines;

    /** @param columns how many columns of money are summed up */
    public BudgetTotals(BudgetFindings findings, int columns) {
        this.findings = findings;
        all = new long[columns];
    }

    /** A figure that the file states of itself. */
    public record Control(String label, long published, long read) {}

    private record Stated(
            SheetCell label,
            SheetCell[] cells,
            @Nullable Long[] won,
            boolean whole,
            int depth,
            int lines,
            long[] before,
            long[] behind) {}

    /** A row that is summed up. */
    public void line(long[] won) {
        lines++;
        add(all, won);
        since.values().forEach(sums -> add(sums, won));
        open.forEach(one -> add(one.behind(), won));
    }

    private static void add(long[] sums, long[] won) {
        for (int column = 0; column < won.length; column++) sums[column] += won[column];
    }

    /**
     * A row that sums up.
     *
     * @param depth how far down the steps its label stands, from 0
     * @param won what each column states, null for none
     */
    public void stated(SheetCell label, TotalWord word, int depth, SheetCell[] cells, @Nullable Long[] won) {
        var nearest = since.floorEntry(depth);
        long[] before = nearest == null ? all.clone() : nearest.getValue().clone();
        boolean whole = word == TotalWord.TOTAL && depth == 0;
        open.removeIf(one -> !one.whole() && one.depth() >= depth);
        Stated row = new Stated(label, cells, won, whole, depth, lines, before, new long[all.length]);
        stated.add(row);
        open.add(row);
        if (whole) return;
        since.tailMap(depth, true).clear();
        since.put(depth, new long[all.length]);
    }

    /** Compares every sum with its lines and reports those that do not meet; what is off by rounding is only noted. */
    public List<Control> finish(MoneyUnit unit) {
        List<Control> controls = new ArrayList<>();
        for (Stated row : stated)
            for (int column = 0; column < all.length; column++) {
                Long said = row.won()[column];
                if (said != null) controls.add(compare(row, column, said, unit));
            }
        return controls;
    }

    private Control compare(Stated row, int column, long said, MoneyUnit unit) {
        long[] possible = row.whole()
                ? new long[] {all[column], row.before()[column], row.behind()[column]}
                : new long[] {row.before()[column], row.behind()[column]};
        long read = Arrays.stream(possible)
                .boxed()
                .min((one, other) -> Long.compare(Math.abs(said - one), Math.abs(said - other)))
                .orElse(0L);
        long off = Math.abs(said - read);
        SheetCell cell = row.cells()[column];
        String label = row.label().text().replaceAll("\\s+", "");
        boolean rounded = unit != MoneyUnit.WON && off <= unit.won() * Math.max(1, lines) / 2;
        Object[] said3 = {label, ListedMoney.text(said), ListedMoney.text(read), ListedMoney.text(said - read)};
        if (off != 0 && rounded) findings.note(cell, "budget.load.total.rounded", said3);
        else if (off != 0)
            findings.odd(cell, "total:" + cell.sheet() + "!" + cell.address(), "budget.load.total.differs", said3);
        return new Control(label + " " + cell.address(), said, read);
    }
}
