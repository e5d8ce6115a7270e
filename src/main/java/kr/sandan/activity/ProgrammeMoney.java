package kr.sandan.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * For what programme money may be spent. A self-sustaining pilot (자생적 클러스터) lives on dues and donations: its councils get
 * programme money only for activities by which firms exchange what they know and find tasks.
 *
 * @param networking when each kind counts as such an activity
 * @param pilots when a site of a council was a pilot
 */
public record ProgrammeMoney(Map<String, Span> networking, Map<Long, List<Span>> pilots) {

    /** A stretch of days, the last not included; null where it has no bound. */
    public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || day.isBefore(to));
        }
    }

    /** @throws RuleBroken on the field {@code subsidy}, saying where to turn instead */
    public void require(ActivityFacts facts) {
        Long subsidy = facts.costs().subsidy();
        if (subsidy == null || subsidy == 0) return;
        Span networks = networking.get(facts.kind());
        if (networks != null && networks.holds(facts.heldOn())) return;
        boolean pilot =
                pilots.getOrDefault(facts.councilId(), List.of()).stream().anyMatch(span -> span.holds(facts.heldOn()));
        if (pilot) throw new RuleBroken("subsidy", "activity.subsidy.pilot");
    }
}
