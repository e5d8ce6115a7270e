package kr.sandan.activity.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import kr.sandan.activity.ActivityRules;
import kr.sandan.platform.RuleBroken;

/**
 * Asks for a reason where a line is unlike the others, those of the list and those that are registered, by the measure that
 * the form uses: several times as long a day, as short, of as many days, as well attended or as dear as half of those of its council and kind or,
 * where these are few, of its kind.
 */
final class OddLines {

    private static final int FEWEST_OWN = 5;
    private static final int FEWEST_OTHERS = 10;
    private static final int TIMES = 4;
    private static final int SHORT = 6;

    private final ActivityFindings findings;

    OddLines(ActivityFindings findings) {
        this.findings = findings;
    }

    /** What is compared of an activity. */
    record Measured(long minutes, long days, long attendees, long spent) {

        static Measured of(ActivityLine line) {
            return new Measured(
                    line.facts().minutesOfDay(),
                    line.facts().days(),
                    (long) line.facts().guests() + line.attendees().size(),
                    line.facts().costs().total());
        }
    }

    /**
     * @param own what is registered of each council and kind, as {@link #own} names them
     * @param others what is registered of each kind
     */
    record Registered(Map<String, List<Measured>> own, Map<String, List<Measured>> others) {}

    void look(List<ActivityLine> lines, Registered registered) {
        Map<String, List<Measured>> own = with(registered.own());
        Map<String, List<Measured>> others = with(registered.others());
        for (ActivityLine line : lines) {
            Measured measured = Measured.of(line);
            add(own, own(line.facts().councilId(), line.facts().kind()), measured);
            add(others, line.facts().kind(), measured);
        }
        look(lines, own, others, ActivityColumn.ENDS_AT, "minutes", Measured::minutes, SHORT);
        lookAlone(lines, own, others);
        look(lines, own, others, ActivityColumn.LAST_ON, "days", Measured::days, 0);
        look(lines, own, others, ActivityColumn.GUESTS, "attendees", Measured::attendees, 0);
        look(lines, own, others, ActivityColumn.VENUE, "spent", Measured::spent, 0);
    }

    static String own(long council, String kind) {
        return council + " " + kind;
    }

    private static Map<String, List<Measured>> with(Map<String, List<Measured>> registered) {
        Map<String, List<Measured>> all = new HashMap<>();
        registered.forEach((group, measured) -> all.put(group, new ArrayList<>(measured)));
        return all;
    }

    private static void add(Map<String, List<Measured>> groups, String group, Measured measured) {
        groups.computeIfAbsent(group, unknown -> new ArrayList<>()).add(measured);
    }

    private void look(
            List<ActivityLine> lines,
            Map<String, List<Measured>> own,
            Map<String, List<Measured>> others,
            ActivityColumn column,
            String what,
            ToLongFunction<Measured> measure,
            int shorter) {
        Map<String, Long> ofOwn = halves(own, measure, FEWEST_OWN);
        Map<String, Long> ofOthers = halves(others, measure, FEWEST_OTHERS);
        for (ActivityLine line : lines) {
            String kind = line.facts().kind();
            Long half = ofOwn.getOrDefault(own(line.facts().councilId(), kind), ofOthers.get(kind));
            long value = measure.applyAsLong(Measured.of(line));
            if (half != null
                    && line.oddReason() == null
                    && (value > half * TIMES || value * shorter < half && shorter > 0))
                findings.odd(line, column, new RuleBroken("oddReason", "activity.odd." + what, value, half));
        }
    }

    /** The hours of lines with which nothing can be compared. */
    private void lookAlone(
            List<ActivityLine> lines, Map<String, List<Measured>> own, Map<String, List<Measured>> others) {
        Set<String> ofOwn = halves(own, Measured::minutes, FEWEST_OWN).keySet();
        Set<String> ofOthers = halves(others, Measured::minutes, FEWEST_OTHERS).keySet();
        for (ActivityLine line : lines) {
            String kind = line.facts().kind();
            boolean compared = ofOwn.contains(own(line.facts().councilId(), kind)) || ofOthers.contains(kind);
            int minutes = line.facts().minutesOfDay();
            if (!compared && line.oddReason() == null && minutes > ActivityRules.LONG)
                findings.odd(line, ActivityColumn.ENDS_AT, new RuleBroken("oddReason", "activity.odd.long", minutes));
        }
    }

    /** What half of each group that is large enough stay within; zeros say nothing. */
    private static Map<String, Long> halves(
            Map<String, List<Measured>> groups, ToLongFunction<Measured> measure, int fewest) {
        Map<String, Long> halves = new HashMap<>();
        groups.forEach((group, all) -> {
            long[] values = all.stream()
                    .mapToLong(measure)
                    .filter(value -> value > 0)
                    .sorted()
                    .toArray();
            if (values.length >= fewest) halves.put(group, values[(values.length - 1) / 2]);
        });
        return halves;
    }
}
