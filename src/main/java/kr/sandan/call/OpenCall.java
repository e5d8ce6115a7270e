package kr.sandan.call;

import java.util.List;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Enters a call.
 *
 * @param facts what is said of it
 * @param schedule its first period
 * @param history what a source tells of a round that was run elsewhere; null for a call that is run here
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record OpenCall(
        CallFacts facts, CallSchedule schedule, @Nullable History history, boolean sample, String submissionKey) {

    private static final int MOST_STAGES = 20;

    /**
     * A round of which only counts are known.
     *
     * @param stages how many stages it had
     * @param applied how many applied, null where the source does not say
     * @param selected how many were selected, null where the source does not say
     * @param reviews reviews of which the source tells without saying in which stage
     */
    public record History(
            int stages, @Nullable Integer applied, @Nullable Integer selected, List<ReviewKind> reviews) {}

    void requireWhole() {
        facts.requireWhole();
        if (history == null) return;
        if (facts.sourceId() == null) throw new RuleBroken("sourceId", "call.source.required");
        if (history.stages() < 0 || history.stages() > MOST_STAGES)
            throw new RuleBroken("stages", "call.stages.range", MOST_STAGES);
        Integer applied = history.applied();
        Integer selected = history.selected();
        if (applied != null && selected != null && selected > applied)
            throw new RuleBroken("selected", "call.count.more", selected, applied);
    }
}
