package kr.sandan.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a change does to the facts held of a programme, refused where it contradicts them: nothing is written here.
 *
 * @param superseded the facts whose place is taken
 * @param said what is said instead or anew
 * @param withdrawn whether nothing takes the place of what is superseded
 */
record FactPlan(List<ProgrammeFact> superseded, List<Said> said, boolean withdrawn) {

    /** A fact to be written. */
    record Said(FactContent content, Span span) {}

    /** What is said of a programme of which nothing is held. */
    static FactPlan first(Said... said) {
        return said(List.of(), said);
    }

    /**
     * @param held every fact that no other has superseded
     * @throws RuleBroken where the change contradicts them
     */
    static FactPlan of(List<ProgrammeFact> held, ProgrammeChange change) {
        FactPlan plan = planned(held, change);
        List<ProgrammeFact> staying =
                held.stream().filter(fact -> !plan.superseded.contains(fact)).toList();
        plan.said.forEach(FactPlan::requireMoment);
        plan.said.forEach(said -> requireRoom(staying, said));
        return plan;
    }

    /** Whether it says something of days of which another fact of the same track spoke. */
    boolean meets(List<ProgrammeFact> others) {
        return said.stream()
                .anyMatch(one -> onTrack(others, one.content())
                        .anyMatch(
                                other -> other.span().days().overlaps(one.span().days())));
    }

    private static FactPlan planned(List<ProgrammeFact> held, ProgrammeChange change) {
        if (change instanceof ProgrammeChange.State state) return state(held, state);
        if (change instanceof ProgrammeChange.Correct correct) return correct(held, correct);
        if (change instanceof ProgrammeChange.End end) return end(find(held, end.factId()), end.until());
        return withdraw(held, ((ProgrammeChange.Withdraw) change).factId());
    }

    private static FactPlan state(List<ProgrammeFact> held, ProgrammeChange.State state) {
        PartialDate from = state.from();
        if (state.content().topic().ofMoment()) return moved(held, state);
        if (from == null) return said(List.of(), new Said(state.content(), new Span(null, state.until())));
        Optional<ProgrammeFact> before = onTrack(held, state.content())
                .filter(fact -> fact.holdsOn(from.date()))
                .findFirst();
        if (before.isEmpty()) return said(List.of(), new Said(state.content(), room(held, state)));
        ProgrammeFact fact = before.get();
        if (fact.content().equals(state.content()) && Objects.equals(fact.span().until(), state.until()))
            throw new RuleBroken("from", "programme.fact.unchanged", from);
        if (!fact.span().startsBefore(from)) throw new RuleBroken("from", "programme.fact.same-day", from);
        PartialDate until = state.until() == null ? fact.span().until() : state.until();
        return said(
                List.of(fact),
                new Said(fact.content(), new Span(fact.span().from(), from)),
                new Said(state.content(), new Span(from, until)));
    }

    /** What happens at a time happens once: a new time takes the place of the old. */
    private static FactPlan moved(List<ProgrammeFact> held, ProgrammeChange.State state) {
        return said(
                onTrack(held, state.content()).toList(),
                new Said(state.content(), new Span(state.from(), state.until())));
    }

    private static void requireMoment(Said said) {
        if (!said.content().topic().ofMoment()) return;
        if (said.span().from() == null) throw new RuleBroken("from", "programme.fact.moment.from");
        if (said.span().until() != null) throw new RuleBroken("until", "programme.fact.moment.until");
    }

    /** Where no end is stated and something later is known of the same track, the new fact lasts until then. */
    private static Span room(List<ProgrammeFact> held, ProgrammeChange.State state) {
        PartialDate from = state.from();
        if (state.until() != null || from == null) return new Span(from, state.until());
        return new Span(
                from,
                onTrack(held, state.content())
                        .map(fact -> fact.span().from())
                        .filter(later -> later != null && later.date().isAfter(from.date()))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static FactPlan correct(List<ProgrammeFact> held, ProgrammeChange.Correct correct) {
        ProgrammeFact wrong = find(held, correct.factId());
        if (wrong.topic() != correct.content().topic()) throw new RuleBroken(null, "programme.fact.other-topic");
        if (wrong.content().equals(correct.content()) && wrong.span().equals(correct.span()))
            throw new RuleBroken(null, "programme.fact.nothing-corrected");
        return said(List.of(wrong), new Said(correct.content(), correct.span()));
    }

    private static FactPlan end(ProgrammeFact fact, PartialDate until) {
        LocalDate day = until.date();
        if (!fact.span().startsBefore(until)) throw new RuleBroken("until", "programme.fact.empty-period");
        PartialDate ended = fact.span().until();
        if (ended != null && fact.span().days().hasEndedBy(day))
            throw new RuleBroken("until", "programme.fact.ended", ended);
        return said(List.of(fact), new Said(fact.content(), new Span(fact.span().from(), until)));
    }

    private static FactPlan withdraw(List<ProgrammeFact> held, long factId) {
        ProgrammeFact fact = find(held, factId);
        boolean last = fact.topic() == FactTopic.NAME
                && held.stream()
                                .filter(other -> other.topic() == FactTopic.NAME)
                                .count()
                        == 1;
        if (last) throw new RuleBroken(null, "programme.fact.last-name");
        return new FactPlan(List.of(fact), List.of(), true);
    }

    private static FactPlan said(List<ProgrammeFact> superseded, Said... said) {
        return new FactPlan(superseded, new ArrayList<>(List.of(said)), false);
    }

    private static Stream<ProgrammeFact> onTrack(List<ProgrammeFact> held, FactContent content) {
        return held.stream().filter(fact -> fact.content().sameTrack(content));
    }

    private static void requireRoom(List<ProgrammeFact> staying, Said said) {
        Period days = said.span().days();
        onTrack(staying, said.content())
                .filter(fact -> fact.span().days().overlaps(days))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken(
                            "from",
                            "programme.fact.overlap",
                            new DefaultMessageSourceResolvable("programme.topic." + other.topic()),
                            Objects.requireNonNullElse(other.content().text(), ""),
                            shown(other.span().from()),
                            shown(other.span().until()));
                });
    }

    private static String shown(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private static ProgrammeFact find(List<ProgrammeFact> held, long id) {
        return held.stream()
                .filter(fact -> fact.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "programme.fact.gone"));
    }
}
