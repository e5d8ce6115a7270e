package kr.sandan.call.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.call.Averaging;
import kr.sandan.call.Stage;
import kr.sandan.call.TieRule;
import org.jspecify.annotations.Nullable;

/**
 * The order that follows from {@link Inputs} alone: no clock, no database, exact decimals. A score is of 100 points, the
 * mean rounded once to four places.
 *
 * @param lines the applications, the best first
 * @param ties those alike between which it is decided who comes through, each group apart
 */
public record Ranking(List<Line> lines, List<List<Long>> ties) {

    private static final int EXACT = 12;
    private static final int SHOWN = 4;

    /**
     * An application in the order.
     *
     * @param rank its place; the same for those that stay alike
     * @param score null where no sheet was given
     * @param first mean of what it got in the first criterion
     * @param given how many sheets count
     * @param due how many were to be given
     * @param missing accounts whose sheet is neither given nor excused
     */
    public record Line(
            long application,
            int rank,
            @Nullable BigDecimal score,
            @Nullable BigDecimal first,
            int given,
            int due,
            List<Long> missing,
            Outcome outcome) {

        Line ranked(int place, Outcome said) {
            return new Line(application, place, score, first, given, due, missing, said);
        }
    }

    /** Whether it can be decided: every sheet is given or excused, and no tie is open that matters. */
    public boolean decidable() {
        return ties.isEmpty() && lines.stream().allMatch(line -> line.missing().isEmpty());
    }

    public static Ranking of(Inputs inputs) {
        Comparator<Line> order = order(inputs);
        List<Line> sorted = new ArrayList<>();
        for (long one : inputs.candidates()) sorted.add(line(one, inputs));
        sorted.sort(order.thenComparingLong(Line::application));
        List<Line> lines = new ArrayList<>();
        int rank = 0;
        for (int at = 0; at < sorted.size(); at++) {
            if (at == 0 || order.compare(sorted.get(at - 1), sorted.get(at)) != 0) rank = at + 1;
            lines.add(sorted.get(at).ranked(rank, outcome(sorted.get(at), at, inputs)));
        }
        return new Ranking(List.copyOf(lines), ties(lines));
    }

    private static Comparator<Line> order(Inputs inputs) {
        Comparator<Line> order = Comparator.comparing(Line::score, bestFirst());
        if (inputs.rule().ties() == TieRule.FIRST_CRITERION) order = order.thenComparing(Line::first, bestFirst());
        return order.thenComparingInt(line -> {
            int place = inputs.order().indexOf(line.application());
            return place < 0 ? Integer.MAX_VALUE : place;
        });
    }

    private static Comparator<@Nullable BigDecimal> bestFirst() {
        return Comparator.nullsLast(Collections.reverseOrder());
    }

    /** By its place alone; where those alike lie on both sides of the line, {@link #ties} holds the decision up. */
    private static Outcome outcome(Line line, int at, Inputs inputs) {
        Integer least = inputs.rule().thresholdBp();
        BigDecimal score = line.score();
        if (score == null) return Outcome.REJECTED;
        if (least != null && score.compareTo(BigDecimal.valueOf(least, 2)) < 0) return Outcome.REJECTED;
        Integer places = inputs.rule().places();
        if (places == null || at < places) return Outcome.PASSED;
        return at < places + inputs.rule().reserves() ? Outcome.RESERVE : Outcome.REJECTED;
    }

    private static List<List<Long>> ties(List<Line> lines) {
        List<List<Long>> ties = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int rank = lines.get(from).rank();
            List<Line> alike =
                    lines.stream().filter(line -> line.rank() == rank).toList();
            if (alike.stream().map(Line::outcome).distinct().count() > 1)
                ties.add(alike.stream().map(Line::application).toList());
            from += alike.size();
        }
        return List.copyOf(ties);
    }

    private static Line line(long application, Inputs inputs) {
        List<Inputs.Sheet> given = inputs.sheets().stream()
                .filter(sheet -> sheet.application() == application)
                .toList();
        TreeSet<Long> due = inputs.due().getOrDefault(application, new TreeSet<>());
        TreeSet<Long> missing = new TreeSet<>(due);
        given.forEach(sheet -> missing.remove(sheet.account()));
        missing.removeAll(inputs.excused().getOrDefault(application, new TreeSet<>()));
        List<BigDecimal> scores =
                given.stream().map(sheet -> score(sheet, inputs.criteria())).toList();
        List<BigDecimal> first = inputs.criteria().isEmpty()
                ? List.of()
                : given.stream()
                        .map(sheet -> Objects.requireNonNull(
                                sheet.points().get(inputs.criteria().get(0).criterion())))
                        .toList();
        return new Line(
                application,
                0,
                mean(counted(scores, inputs.rule().averaging())),
                mean(first),
                given.size(),
                due.size(),
                List.copyOf(missing),
                Outcome.REJECTED);
    }

    /** The score of one sheet, of 100 points. */
    static BigDecimal score(Inputs.Sheet sheet, List<Inputs.Weight> criteria) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Inputs.Weight one : criteria) {
            BigDecimal points = Objects.requireNonNull(sheet.points().get(one.criterion()));
            sum = sum.add(points.multiply(BigDecimal.valueOf(one.weightBp(), 2))
                    .divide(BigDecimal.valueOf(one.most()), EXACT, RoundingMode.HALF_EVEN));
        }
        return sum;
    }

    /** The score that a sheet given in a stage stands for, as pages show it. */
    public static BigDecimal score(Stage stage, Panel.Sheet sheet) {
        List<Inputs.Weight> weights = stage.criteria().stream()
                .map(one -> new Inputs.Weight(one.id(), one.weightBp(), one.maxPoints()))
                .toList();
        Inputs.Sheet counted = new Inputs.Sheet(sheet.application(), sheet.account(), new TreeMap<>(sheet.points()));
        return score(counted, weights).setScale(SHOWN, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> counted(List<BigDecimal> scores, Averaging averaging) {
        if (averaging == Averaging.MEAN || scores.size() < 3) return scores;
        List<BigDecimal> sorted = new ArrayList<>(scores);
        Collections.sort(sorted);
        return sorted.subList(1, sorted.size() - 1);
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values) {
        if (values.isEmpty()) return null;
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), SHOWN, RoundingMode.HALF_UP);
    }
}
