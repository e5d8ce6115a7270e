package kr.sandan.project;

import java.time.YearMonth;
import java.util.Map;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Says what a project counted in a month.
 *
 * @param values by measure; what is left out stays as it was
 * @param reason why a figure is not what was said before
 */
public record RecordFlows(
        long projectId,
        YearMonth month,
        Map<FlowMeasure, Integer> values,
        @Nullable String reason) {

    private static final int MOST = 1_000_000;

    void requireWhole(ProjectKind kind, YearMonth now) {
        if (FlowMeasure.of(kind).isEmpty()) throw new RuleBroken(null, "project.flow.kind");
        if (month.isAfter(now)) throw new RuleBroken("month", "project.flow.future");
        if (values.isEmpty()) throw new RuleBroken("values", "project.flow.nothing");
        values.forEach((measure, value) -> {
            if (!FlowMeasure.of(kind).contains(measure)) throw new RuleBroken("values", "project.flow.kind");
            if (value < 0 || value > MOST) throw new RuleBroken("values", "project.flow.range");
        });
    }
}
