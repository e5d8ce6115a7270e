package kr.sandan.activity.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kr.sandan.platform.RuleBroken;

/**
 * Asks for a reason where a line is unlike the others of the list, by the measure that the form uses: several times as
 * long, as well attended or as dear as half of those of its council and kind or, where these are few, of its kind.
 */
final class OddLines {

    private static final int FEWEST_OWN = 5;
    private static final int FEWEST_OTHERS = 10;
    private static final int TIMES = 4;

    private final ActivityFindings findings;

    OddLines(ActivityFindings findings) {
        this.findings = findings;
    }

    void look(List<ActivityLine> lines) {
        look(lines, ActivityColumn.ENDS_AT, "minutes", line -> line.facts().minutes());
        look(
                lines,
                ActivityColumn.GUESTS,
                "attendees",
                line -> (long) line.facts().guests() + line.attendees().size());
        look(lines, ActivityColumn.VENUE, "spent", line -> line.facts().costs().total());
    }

    private void look(
            List<ActivityLine> lines, ActivityColumn column, String what, ToLongFunction<ActivityLine> measure) {
        Map<String, Long> own = halves(lines, measure, true, FEWEST_OWN);
        Map<String, Long> others = halves(lines, measure, false, FEWEST_OTHERS);
        for (ActivityLine line : lines) {
            Long half = own.getOrDefault(group(line, true), others.get(group(line, false)));
            long value = measure.applyAsLong(line);
            if (half != null && line.oddReason() == null && value > half * TIMES)
                findings.odd(line, column, new RuleBroken("oddReason", "activity.odd." + what, value, half));
        }
    }

    /** What half of each group that is large enough stay within; zeros say nothing. */
    private static Map<String, Long> halves(
            List<ActivityLine> lines, ToLongFunction<ActivityLine> measure, boolean own, int fewest) {
        Map<String, List<Long>> values = new HashMap<>();
        for (ActivityLine line : lines) {
            long value = measure.applyAsLong(line);
            if (value > 0)
                values.computeIfAbsent(group(line, own), group -> new ArrayList<>())
                        .add(value);
        }
        Map<String, Long> halves = new HashMap<>();
        values.forEach((group, all) -> {
            if (all.size() < fewest) return;
            all.sort(null);
            halves.put(group, all.get((all.size() - 1) / 2));
        });
        return halves;
    }

    private static String group(ActivityLine line, boolean own) {
        return own
                ? line.facts().councilId() + " " + line.facts().kind()
                : line.facts().kind();
    }
}
