package kr.sandan.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to the facts held of a cluster, refused where it contradicts them: nothing is written here.
 *
 * @param superseded the facts whose place is taken
 * @param said what is said instead or anew
 */
record ClusterPlan(List<ClusterFact> superseded, List<Said> said) {

    /** A fact to be written. */
    record Said(ClusterContent content, Span span) {}

    /**
     * @param held every fact that no other has superseded
     * @throws RuleBroken where the change contradicts them
     */
    static ClusterPlan of(List<ClusterFact> held, ClusterChange change) {
        ClusterPlan plan = planned(held, change);
        List<ClusterFact> after =
                held.stream().filter(fact -> !plan.superseded.contains(fact)).toList();
        plan.said.forEach(said -> requireRoom(after, said));
        requireLeft(plan, after, ClusterTopic.NAME);
        requireLeft(plan, after, ClusterTopic.STANDING);
        return plan;
    }

    /** Whether nothing takes the place of what is superseded. */
    boolean withdraws() {
        return said.isEmpty();
    }

    private static ClusterPlan planned(List<ClusterFact> held, ClusterChange change) {
        if (change instanceof ClusterChange.State state) return state(held, state);
        if (change instanceof ClusterChange.Correct correct) return correct(held, correct);
        if (change instanceof ClusterChange.End end) return end(find(held, end.factId()), end.until());
        return new ClusterPlan(List.of(find(held, ((ClusterChange.Withdraw) change).factId())), List.of());
    }

    private static ClusterPlan state(List<ClusterFact> held, ClusterChange.State state) {
        PartialDate from = state.span().from();
        if (from == null) return new ClusterPlan(List.of(), List.of(new Said(state.content(), state.span())));
        Optional<ClusterFact> before = onTrack(held, state.content())
                .filter(fact -> fact.holdsOn(from.date()))
                .findFirst();
        if (before.isEmpty()) return new ClusterPlan(List.of(), List.of(new Said(state.content(), state.span())));
        ClusterFact fact = before.get();
        PartialDate start = fact.span().from();
        if (start != null && !start.date().isBefore(from.date()))
            throw new RuleBroken("from", "cluster.fact.same-day", from);
        PartialDate until = state.span().until() == null
                ? fact.span().until()
                : state.span().until();
        return new ClusterPlan(
                List.of(fact),
                List.of(
                        new Said(fact.content(), new Span(start, from)),
                        new Said(state.content(), new Span(from, until))));
    }

    private static ClusterPlan correct(List<ClusterFact> held, ClusterChange.Correct correct) {
        ClusterFact wrong = find(held, correct.factId());
        if (wrong.topic() != correct.content().topic()) throw new RuleBroken(null, "cluster.fact.other-topic");
        if (wrong.content().equals(correct.content()) && wrong.span().equals(correct.span()))
            throw new RuleBroken(null, "cluster.fact.nothing-corrected");
        return new ClusterPlan(List.of(wrong), List.of(new Said(correct.content(), correct.span())));
    }

    private static ClusterPlan end(ClusterFact fact, PartialDate until) {
        LocalDate day = until.date();
        PartialDate ended = fact.span().until();
        if (ended != null && fact.span().days().hasEndedBy(day))
            throw new RuleBroken("until", "cluster.fact.ended", ended);
        return new ClusterPlan(
                List.of(fact),
                List.of(new Said(fact.content(), new Span(fact.span().from(), until))));
    }

    /** A cluster keeps a name and a standing, or nobody could say what it is. */
    private static void requireLeft(ClusterPlan plan, List<ClusterFact> after, ClusterTopic topic) {
        boolean touched = plan.superseded.stream().anyMatch(fact -> fact.topic() == topic);
        boolean left = Stream.concat(
                        after.stream().map(ClusterFact::content),
                        plan.said.stream().map(Said::content))
                .anyMatch(content -> content.topic() == topic);
        if (touched && !left) throw new RuleBroken(null, "cluster.fact.last." + topic);
    }

    private static Stream<ClusterFact> onTrack(List<ClusterFact> held, ClusterContent content) {
        return held.stream().filter(fact -> fact.content().sameTrack(content));
    }

    private static void requireRoom(List<ClusterFact> after, Said said) {
        onTrack(after, said.content())
                .filter(fact -> fact.span().days().overlaps(said.span().days()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken(
                            "from",
                            "cluster.fact.overlap",
                            shown(other.span().from()),
                            shown(other.span().until()));
                });
    }

    private static String shown(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private static ClusterFact find(List<ClusterFact> held, long id) {
        return held.stream()
                .filter(fact -> fact.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "cluster.fact.gone"));
    }
}
