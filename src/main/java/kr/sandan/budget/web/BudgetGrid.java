package kr.sandan.budget.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetSums.Sum;
import kr.sandan.budget.web.BudgetTable.Figure;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.RoundedTable;
import org.jspecify.annotations.Nullable;

/** The cells of a table of money, in won and in the unit shown. */
final class BudgetGrid {

    static final int MOST_ROWS = 100;
    static final int MOST_COLUMNS = 20;

    /** Values that come after all others. */
    private static final List<String> LAST =
            List.of(BudgetSums.REST, BudgetSums.UNSAID, BudgetSums.UNKNOWN, BudgetSums.DIFFERENCE);

    /** Values that no line has. */
    private static final Set<String> BEYOND = Set.of(BudgetSums.UNKNOWN, BudgetSums.DIFFERENCE, BudgetSums.REST);

    /** A cell in which there is no figure, but something to say. */
    record Blank(String row, String column, String words) {}

    private final List<String> rows;
    private final List<String> columns;
    private final List<Blank> blanks;
    private final long[][] won;
    private final boolean[][] there;
    private final RoundedTable shown;
    private final MoneyUnit unit;

    /**
     * A table of the largest rows and columns; what does not fit stands under {@link BudgetSums#REST}.
     *
     * @param down order of the rows
     * @param along order of the columns
     * @param blanks cells without a figure that have a row and a column all the same
     */
    BudgetGrid(List<Sum> sums, MoneyUnit unit, Comparator<String> down, Comparator<String> along, List<Blank> blanks) {
        this.unit = unit;
        this.blanks = blanks;
        Set<String> keptRows = largest(sums, Sum::row, MOST_ROWS);
        Set<String> keptColumns = largest(sums, Sum::column, MOST_COLUMNS);
        rows = ordered(sums, Sum::row, keptRows, blanks.stream().map(Blank::row), down);
        columns = ordered(sums, Sum::column, keptColumns, blanks.stream().map(Blank::column), along);
        won = new long[rows.size()][columns.size()];
        there = new boolean[rows.size()][columns.size()];
        Map<String, Integer> up = places(rows);
        Map<String, Integer> on = places(columns);
        for (Sum sum : sums) {
            int row = up.getOrDefault(kept(sum.row(), keptRows), 0);
            int column = on.getOrDefault(kept(sum.column(), keptColumns), 0);
            won[row][column] += sum.won();
            there[row][column] = true;
        }
        shown = RoundedTable.of(won, unit.won());
    }

    /** Whether no line has a value, so that it leads nowhere. */
    static boolean beyond(String value) {
        return BEYOND.contains(value);
    }

    private static Set<String> largest(List<Sum> sums, Function<Sum, String> key, int most) {
        Map<String, Long> each = sums.stream().collect(Collectors.groupingBy(key, Collectors.summingLong(Sum::won)));
        Set<String> kept = new HashSet<>(each.keySet());
        if (each.size() <= most) return kept;
        kept.clear();
        each.entrySet().stream()
                .filter(one -> !LAST.contains(one.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(one -> kept.add(one.getKey()));
        LAST.stream().filter(each::containsKey).forEach(kept::add);
        return kept;
    }

    private static String kept(String key, Set<String> kept) {
        return kept.contains(key) ? key : BudgetSums.REST;
    }

    private static List<String> ordered(
            List<Sum> sums,
            Function<Sum, String> key,
            Set<String> kept,
            Stream<String> besides,
            Comparator<String> order) {
        return Stream.concat(sums.stream().map(sum -> kept(key.apply(sum), kept)), besides)
                .distinct()
                .sorted(Comparator.comparingInt((String one) -> LAST.indexOf(one))
                        .thenComparing(order))
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

    /** What there is to say where there is nothing; null where nothing is. */
    @Nullable
    String words(int row, int column) {
        return said(one -> one.row().equals(rows.get(row)) && one.column().equals(columns.get(column)));
    }

    /** The sum of a row, or what there is to say of a row that has no figure. */
    Figure row(int row, @Nullable String lines) {
        for (boolean one : there[row]) if (one) return new Figure(shown.row(row), lines);
        return new Figure(null, null, said(one -> one.row().equals(rows.get(row))));
    }

    Figure column(int column, @Nullable String lines) {
        for (boolean[] one : there) if (one[column]) return new Figure(shown.column(column), lines);
        return new Figure(null, null, said(one -> one.column().equals(columns.get(column))));
    }

    private @Nullable String said(Predicate<Blank> of) {
        List<String> words =
                blanks.stream().filter(of).map(Blank::words).distinct().toList();
        return words.isEmpty() ? null : String.join(", ", words);
    }

    /** Whether anything is said instead of a figure. */
    boolean blank() {
        return !blanks.isEmpty();
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

    /** Whether some rows or columns are too many to be set out. */
    boolean cut() {
        return rows.contains(BudgetSums.REST) || columns.contains(BudgetSums.REST);
    }
}
