package kr.sandan.budget.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetSums.Sum;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.RoundedTable;
import org.jspecify.annotations.Nullable;

/** The cells of a table of money, in won and in the unit shown. */
final class BudgetGrid {

    /** Values that are no value of the dimension: they come last and lead to no lines. */
    static final Set<String> BEYOND = Set.of(BudgetSums.UNKNOWN, BudgetSums.DIFFERENCE, BudgetSums.UNSAID);

    private final List<String> rows;
    private final List<String> columns;
    private final long[][] won;
    private final boolean[][] there;
    private final RoundedTable shown;
    private final MoneyUnit unit;

    BudgetGrid(List<Sum> sums, MoneyUnit unit) {
        this.unit = unit;
        rows = keys(sums, Sum::row);
        columns = keys(sums, Sum::column);
        won = new long[rows.size()][columns.size()];
        there = new boolean[rows.size()][columns.size()];
        Map<String, Integer> up = places(rows);
        Map<String, Integer> on = places(columns);
        for (Sum sum : sums) {
            int row = up.getOrDefault(sum.row(), 0);
            int column = on.getOrDefault(sum.column(), 0);
            won[row][column] += sum.won();
            there[row][column] = true;
        }
        shown = RoundedTable.of(won, unit.won());
    }

    private static List<String> keys(List<Sum> sums, Function<Sum, String> key) {
        return sums.stream()
                .map(key)
                .distinct()
                .sorted(Comparator.comparing((String one) -> BEYOND.contains(one))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Map<String, Integer> places(List<String> keys) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < keys.size(); at++) places.put(keys.get(at), at);
        return places;
    }

    List<String> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    /** Null where there is nothing. */
    @Nullable
    Long at(int row, int column) {
        return there[row][column] ? shown.at(row, column) : null;
    }

    RoundedTable shown() {
        return shown;
    }

    /** Whether the unit hides anything. */
    boolean rounded() {
        if (unit == MoneyUnit.WON) return false;
        for (long[] row : won) for (long one : row) if (one % unit.won() != 0) return true;
        return false;
    }
}
