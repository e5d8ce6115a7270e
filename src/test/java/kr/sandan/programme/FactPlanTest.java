package kr.sandan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactPlanTest {

    private static final FactContent OLD = FactContent.name("처음 이름", "First name");
    private static final FactContent NEW = FactContent.name("다음 이름", "Next name");

    @Test
    void whatHeldUntilThenEndsOnTheDayOfTheChange() {
        FactPlan plan = FactPlan.of(List.of(held(1, OLD, "2005", null)), state(NEW, "2010-04", null));
        assertThat(plan.superseded()).extracting(ProgrammeFact::id).containsExactly(1L);
        assertThat(plan.said())
                .containsExactly(
                        new FactPlan.Said(OLD, span("2005", "2010-04")), new FactPlan.Said(NEW, span("2010-04", null)));
    }

    @Test
    void aChangeWithinAPeriodLastsUntilThatPeriodEnds() {
        FactPlan plan = FactPlan.of(List.of(held(1, OLD, null, "2015")), state(NEW, "2010", null));
        assertThat(plan.said()).contains(new FactPlan.Said(NEW, span("2010", "2015")));
    }

    @Test
    void whatIsSaidOfAGapLastsUntilTheNextFact() {
        List<ProgrammeFact> held = List.of(held(1, OLD, "2012", null));
        FactPlan plan = FactPlan.of(held, state(NEW, "2010", null));
        assertThat(plan.superseded()).isEmpty();
        assertThat(plan.said()).containsExactly(new FactPlan.Said(NEW, span("2010", "2012")));
    }

    @Test
    void refusesASecondFactOfTheSameDayAndAsksForACorrection() {
        refused(List.of(held(1, OLD, "2010", null)), state(NEW, "2010", null), "programme.fact.same-day");
    }

    @Test
    void refusesToSayAgainWhatIsHeldUntilTheSameMonth() {
        List<ProgrammeFact> held = List.of(held(1, OLD, "2005", "2015-04"));
        refused(held, state(OLD, "2010", "2015-04"), "programme.fact.unchanged");
    }

    @Test
    void refusesAFactThatOverlapsALaterOne() {
        refused(List.of(held(1, OLD, "2012", null)), state(NEW, "2010", "2013"), "programme.fact.overlap");
    }

    @Test
    void refusesAnUnknownStartBesideAnother() {
        refused(List.of(held(1, OLD, null, null)), state(NEW, null, null), "programme.fact.overlap");
    }

    @Test
    void twoLawsHoldAtOnceButNotTwoFactsOfOneLaw() {
        List<ProgrammeFact> held = List.of(held(1, law("산업집적법"), "2003", null));
        assertThat(FactPlan.of(held, state(law("균형발전법"), "2004", null)).superseded())
                .isEmpty();
        assertThat(FactPlan.of(held, state(law("산업집적법", "제22조"), "2004", null)).superseded())
                .hasSize(1);
    }

    @Test
    void whatHappensAtATimeIsMovedAndNeverEnds() {
        FactContent due = milestone("규정 정비", Standing.DUE);
        FactPlan moved = FactPlan.of(List.of(held(1, due, "2009-12", null)), state(due, "2010-02", null));
        assertThat(moved.superseded()).hasSize(1);
        assertThat(moved.said()).containsExactly(new FactPlan.Said(due, span("2010-02", null)));
        refused(List.of(), state(due, "2009-12", "2010"), "programme.fact.moment.until");
        refused(List.of(), state(due, null, null), "programme.fact.moment.from");
    }

    @Test
    void theDayOnWhichSomethingWasDoneStandsBesideTheDayOnWhichItWasDue() {
        List<ProgrammeFact> held = List.of(held(1, milestone("규정 정비", Standing.DUE), "2009-12", null));
        FactPlan done = FactPlan.of(held, state(milestone("규정 정비", Standing.DONE), "2010-03", null));
        assertThat(done.superseded()).isEmpty();
    }

    private static FactContent milestone(String what, Standing standing) {
        return new FactContent(FactTopic.MILESTONE, what, null, null, standing, null, null, null);
    }

    @Test
    void aCorrectionTakesThePlaceOfTheWholeFact() {
        ProgrammeChange correction = new ProgrammeChange.Correct(1, NEW, span("2006", null));
        FactPlan plan = FactPlan.of(List.of(held(1, OLD, "2005", null)), correction);
        assertThat(plan.said()).containsExactly(new FactPlan.Said(NEW, span("2006", null)));
    }

    @Test
    void refusesACorrectionThatReachesIntoANeighbour() {
        List<ProgrammeFact> held = List.of(held(1, OLD, "2005", "2010"), held(2, NEW, "2010", null));
        refused(held, new ProgrammeChange.Correct(1, OLD, span("2005", "2011")), "programme.fact.overlap");
        refused(held, new ProgrammeChange.Correct(1, OLD, span("2005", "2010")), "programme.fact.nothing-corrected");
        refused(held, new ProgrammeChange.Correct(1, law("법"), span("2005", "2010")), "programme.fact.other-topic");
    }

    @Test
    void closingOnePeriodLeavesTheOthers() {
        List<ProgrammeFact> held = List.of(held(1, OLD, "2005", "2010"), held(2, NEW, "2010", null));
        FactPlan plan = FactPlan.of(held, new ProgrammeChange.End(2, PartialDate.parse("2015")));
        assertThat(plan.superseded()).extracting(ProgrammeFact::id).containsExactly(2L);
        assertThat(plan.said()).containsExactly(new FactPlan.Said(NEW, span("2010", "2015")));
        refused(held, new ProgrammeChange.End(1, PartialDate.parse("2012")), "programme.fact.ended");
        refused(held, new ProgrammeChange.End(2, PartialDate.parse("2010")), "programme.fact.empty-period");
    }

    @Test
    void keepsTheLastName() {
        List<ProgrammeFact> held = List.of(held(1, OLD, "2005", "2010"), held(2, NEW, "2010", null));
        FactPlan plan = FactPlan.of(held, new ProgrammeChange.Withdraw(1));
        assertThat(plan.said()).isEmpty();
        assertThat(plan.withdrawn()).isTrue();
        refused(List.of(held(1, OLD, "2005", null)), new ProgrammeChange.Withdraw(1), "programme.fact.last-name");
        refused(held, new ProgrammeChange.Withdraw(3), "programme.fact.gone");
    }

    @Test
    void aFactSaysWhatItsTopicNeeds() {
        assertThatThrownBy(() -> FactContent.name("이름", " ")).hasMessage("programme.fact.text-en");
        assertThatThrownBy(() -> FactContent.stage(Standing.NOTIFIED)).hasMessage("programme.fact.standing");
        assertThatThrownBy(() -> new FactContent(FactTopic.RULE, "운영요령", null, null, null, null, null, null))
                .hasMessage("programme.fact.edition");
        assertThatThrownBy(() -> span("2010-04", "2010-04-01")).hasMessage("programme.fact.empty-period");
    }

    private static void refused(List<ProgrammeFact> held, ProgrammeChange change, String key) {
        assertThatThrownBy(() -> FactPlan.of(held, change))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    private static FactContent law(String name) {
        return law(name, null);
    }

    private static FactContent law(String name, @Nullable String article) {
        return new FactContent(FactTopic.BASIS, name, null, article, null, null, null, null);
    }

    private static ProgrammeChange state(FactContent content, @Nullable String from, @Nullable String until) {
        return new ProgrammeChange.State(content, date(from), date(until));
    }

    private static ProgrammeFact held(long id, FactContent content, @Nullable String from, @Nullable String until) {
        return new ProgrammeFact(
                id, content, span(from, until), Instant.EPOCH, null, 1, null, null, null, Instant.EPOCH);
    }

    private static Span span(@Nullable String from, @Nullable String until) {
        return new Span(date(from), date(until));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
