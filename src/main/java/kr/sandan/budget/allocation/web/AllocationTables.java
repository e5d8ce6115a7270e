package kr.sandan.budget.allocation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.Allocations.Pot;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.web.AllocationTable.Column;
import kr.sandan.budget.allocation.web.AllocationTable.Line;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.RoundedTable;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** Sets a page of what can be allocated out in a unit, with the sum of the other pages, so that all of it adds up. */
final class AllocationTables {

    private final List<Pot> all;
    private final List<Pot> shown;
    private final List<BudgetPlace> columns;
    private final Map<Cell, Long> cells;
    private final MoneyUnit unit;
    private final Function<BudgetPlace, String> names;

    AllocationTables(
            List<Pot> all,
            Paging paging,
            List<BudgetPlace> columns,
            Map<Cell, Long> cells,
            MoneyUnit unit,
            Function<BudgetPlace, String> names) {
        this.all = all;
        this.shown = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        this.columns = columns;
        this.cells = cells;
        this.unit = unit;
        this.names = names;
    }

    AllocationTable of(int year) {
        List<long[]> won = new ArrayList<>();
        for (Pot pot : shown) won.add(row(pot));
        boolean others = shown.size() < all.size();
        long[] sum = sum(all);
        if (others) won.add(less(sum, sum(shown)));
        long[][] exact = won.toArray(long[][]::new);
        RoundedTable round = RoundedTable.of(exact, unit.won());
        List<Line> lines = IntStream.range(0, shown.size())
                .mapToObj(at -> line(shown.get(at), at, round))
                .toList();
        return new AllocationTable(
                columns.stream()
                        .map(place -> new Column(names.apply(place), "/budgets/" + year + "/allocations/" + place.id()))
                        .toList(),
                lines,
                others ? sums(exact[shown.size()], at -> round.at(shown.size(), at)) : null,
                sums(sum, round::column),
                unit != MoneyUnit.WON && won.stream().anyMatch(this::hides));
    }

    private boolean hides(long[] row) {
        for (long one : row) if (one % unit.won() != 0) return true;
        return false;
    }

    /** What each column has, or all of them together where none is shown; then what is free. */
    private long[] row(Pot pot) {
        int width = Math.max(1, columns.size());
        long[] row = new long[width + 1];
        if (columns.isEmpty()) row[0] = pot.given();
        for (int at = 0; at < columns.size(); at++) row[at] = cells.getOrDefault(cell(pot, at), 0L);
        row[width] = pot.free();
        return row;
    }

    private Cell cell(Pot pot, int column) {
        return new Cell(pot.lineId(), columns.get(column));
    }

    private long[] sum(List<Pot> pots) {
        long[] sum = new long[Math.max(1, columns.size()) + 1];
        for (Pot pot : pots) {
            long[] row = row(pot);
            for (int at = 0; at < sum.length; at++) sum[at] += row[at];
        }
        return sum;
    }

    private static long[] less(long[] all, long[] some) {
        return IntStream.range(0, all.length)
                .mapToLong(at -> all[at] - some[at])
                .toArray();
    }

    private Line line(Pot pot, int row, RoundedTable round) {
        int width = Math.max(1, columns.size());
        List<@Nullable Long> parts = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++)
            parts.add(cells.containsKey(cell(pot, at)) ? Long.valueOf(round.at(row, at)) : null);
        long free = round.at(row, width);
        Long office = pot.office();
        return new Line(
                pot.lineId(),
                pot.code(),
                pot.name(),
                office == null ? null : names.apply(BudgetPlace.office(office)),
                office,
                round.row(row),
                parts,
                round.row(row) - free,
                free,
                AllocationTable.rate(pot.given(), pot.won()));
    }

    /** Sums in units, and their rate of the exact sums. */
    private Line sums(long[] exact, IntToLongFunction units) {
        int width = Math.max(1, columns.size());
        List<@Nullable Long> parts = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) parts.add(units.applyAsLong(at));
        long given = IntStream.range(0, width).mapToLong(units).sum();
        long free = units.applyAsLong(width);
        long won = IntStream.range(0, width).mapToLong(at -> exact[at]).sum();
        return new Line(
                0, "", "", null, null, given + free, parts, given, free, AllocationTable.rate(won, won + exact[width]));
    }
}
