package kr.sandan.budget.listed;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.sandan.budget.listed.StagedBeside.Sum;
import kr.sandan.load.LoadBeside.Row;
import kr.sandan.load.LoadBeside.Tally;
import kr.sandan.load.LoadBeside.What;
import kr.sandan.load.LoadBreakdown.Line;
import org.jspecify.annotations.Nullable;

/** Sums up what happened to lines by anything that they are of: money where it was and where it goes, each line once. */
final class BesideTables {

    private BesideTables() {}

    /** Lines and money that are gathered; null where there is no money. */
    private static final class Gathered {

        private long lines;
        private @Nullable BigDecimal before;
        private @Nullable BigDecimal after;

        void add(long more, @Nullable BigDecimal moreBefore, @Nullable BigDecimal moreAfter) {
            lines += more;
            before = plus(before, moreBefore);
            after = plus(after, moreAfter);
        }

        private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other : other == null ? one : one.add(other);
        }
    }

    /** Everything as one row. */
    static Row total(List<Sum> sums, String label) {
        Map<What, Gathered> all = new EnumMap<>(What.class);
        for (Sum sum : sums) gathered(all, sum.what()).add(sum.lines(), sum.before(), sum.after());
        return row(label, all);
    }

    static List<Row> byProgramme(List<Sum> sums, UnaryOperator<String> names) {
        Function<Sum, String> programme = sum -> String.valueOf(sum.programme());
        return by(sums, programme, programme, Comparator.comparing(names), names);
    }

    /**
     * @param value of a place as {@code BudgetPlace#written} has it
     * @param order of the values
     * @param names of the values
     */
    static List<Row> byPlace(
            List<Sum> sums, UnaryOperator<String> value, Comparator<String> order, UnaryOperator<String> names) {
        Function<Sum, String> before = sum -> sum.placeBefore() == null ? "" : value.apply(sum.placeBefore());
        Function<Sum, String> after = sum -> sum.placeAfter() == null ? "" : value.apply(sum.placeAfter());
        return by(sums, before, after, order, names);
    }

    /** A line that went from one value to another is counted where it went; its money before stays where it was. */
    private static List<Row> by(
            List<Sum> sums,
            Function<Sum, String> valueBefore,
            Function<Sum, String> valueAfter,
            Comparator<String> order,
            UnaryOperator<String> names) {
        Map<String, Map<What, Gathered>> all = new TreeMap<>(order);
        for (Sum sum : sums) {
            String before = sum.what() == What.NEW ? valueAfter.apply(sum) : valueBefore.apply(sum);
            String after = sum.what() == What.GONE ? before : valueAfter.apply(sum);
            boolean moved = !before.equals(after);
            gathered(all, after, sum.what()).add(sum.lines(), moved ? null : sum.before(), sum.after());
            if (moved) gathered(all, before, sum.what()).add(0, sum.before(), null);
        }
        return all.entrySet().stream()
                .map(entry -> row(names.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Gathered gathered(Map<String, Map<What, Gathered>> all, String value, What what) {
        return gathered(all.computeIfAbsent(value, first -> new EnumMap<>(What.class)), what);
    }

    private static Gathered gathered(Map<What, Gathered> all, What what) {
        return all.computeIfAbsent(what, first -> new Gathered());
    }

    private static Row row(String label, Map<What, Gathered> all) {
        Gathered whole = new Gathered();
        all.values().forEach(one -> whole.add(one.lines, one.before, one.after));
        Map<What, Tally> tallies = new EnumMap<>(What.class);
        all.forEach((what, one) -> tallies.put(what, new Tally(one.lines, Line.of("", one.before, one.after))));
        return new Row(Line.of(label, whole.before, whole.after), tallies);
    }
}
