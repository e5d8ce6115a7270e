package kr.sandan.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to the facts held of a council, refused where it contradicts them: nothing is written here.
 *
 * @param superseded the facts whose place is taken
 * @param said what is said instead or anew
 */
record CouncilPlan(List<CouncilFact> superseded, List<Said> said) {

    /** A fact to be written. */
    record Said(CouncilContent content, Span span) {}

    /**
     * @param held every fact that no other has superseded
     * @throws RuleBroken where the change contradicts them
     */
    static CouncilPlan of(List<CouncilFact> held, CouncilChange change) {
        CouncilPlan plan = planned(held, change);
        List<CouncilFact> after =
                held.stream().filter(fact -> !plan.superseded.contains(fact)).toList();
        plan.said.forEach(said -> requireRoom(after, said));
        requireLeft(plan, after, CouncilTopic.NAME);
        requireLeft(plan, after, CouncilTopic.STATUS);
        return plan;
    }

    /** Whether nothing takes the place of what is superseded. */
    boolean withdraws() {
        return said.isEmpty();
    }

    private static CouncilPlan planned(List<CouncilFact> held, CouncilChange change) {
        if (change instanceof CouncilChange.State state) return state(held, state);
        if (change instanceof CouncilChange.Correct correct) return correct(held, correct);
        if (change instanceof CouncilChange.End end) return end(find(held, end.factId()), end.until());
        return new CouncilPlan(List.of(find(held, ((CouncilChange.Withdraw) change).factId())), List.of());
    }

    private static CouncilPlan state(List<CouncilFact> held, CouncilChange.State state) {
        PartialDate from = state.span().from();
        if (from == null) return new CouncilPlan(List.of(), List.of(new Said(state.content(), state.span())));
        Optional<CouncilFact> before = onTrack(held, state.content())
                .filter(fact -> fact.holdsOn(from.date()))
                .findFirst();
        if (before.isEmpty()) return new CouncilPlan(List.of(), List.of(new Said(state.content(), state.span())));
        CouncilFact fact = before.get();
        PartialDate start = fact.span().from();
        if (start != null && !start.date().isBefore(from.date()))
            throw new RuleBroken("from", "council.fact.same-day", from);
        PartialDate until = state.span().until() == null
                ? fact.span().until()
                : state.span().until();
        return new CouncilPlan(
                List.of(fact),
                List.of(
                        new Said(fact.content(), new Span(start, from)),
                        new Said(state.content(), new Span(from, until))));
    }

    private static CouncilPlan correct(List<CouncilFact> held, CouncilChange.Correct correct) {
        CouncilFact wrong = find(held, correct.factId());
        if (wrong.topic() != correct.content().topic()) throw new RuleBroken(null, "council.fact.other-topic");
        if (wrong.content().equals(correct.content()) && wrong.span().equals(correct.span()))
            throw new RuleBroken(null, "council.fact.nothing-corrected");
        return new CouncilPlan(List.of(wrong), List.of(new Said(correct.content(), correct.span())));
    }

    private static CouncilPlan end(CouncilFact fact, PartialDate until) {
        LocalDate day = until.date();
        PartialDate ended = fact.span().until();
        if (ended != null && fact.span().days().hasEndedBy(day))
            throw new RuleBroken("until", "council.fact.ended", ended);
        return new CouncilPlan(
                List.of(fact),
                List.of(new Said(fact.content(), new Span(fact.span().from(), until))));
    }

    /** A council keeps a name and a status, or nobody could say what it is. */
    private static void requireLeft(CouncilPlan plan, List<CouncilFact> after, CouncilTopic topic) {
        boolean touched = plan.superseded.stream().anyMatch(fact -> fact.topic() == topic);
        boolean left = Stream.concat(
                        after.stream().map(CouncilFact::content),
                        plan.said.stream().map(Said::content))
                .anyMatch(content -> content.topic() == topic);
        if (touched && !left) throw new RuleBroken(null, "council.fact.last." + topic);
    }

    private static Stream<CouncilFact> onTrack(List<CouncilFact> held, CouncilContent content) {
        return held.stream().filter(fact -> fact.content().sameTrack(content));
    }

    private static void requireRoom(List<CouncilFact> after, Said said) {
        onTrack(after, said.content())
                .filter(fact -> fact.span().days().overlaps(said.span().days()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken(
                            "from",
                            "council.fact.overlap",
                            shown(other.span().from()),
                            shown(other.span().until()));
                });
    }

    private static String shown(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private static CouncilFact find(List<CouncilFact> held, long id) {
        return held.stream()
                .filter(fact -> fact.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "council.fact.gone"));
    }
}
