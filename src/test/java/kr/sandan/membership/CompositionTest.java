package kr.sandan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.sandan.membership.Composition.Finding;
import kr.sandan.membership.Composition.Linked;
import kr.sandan.membership.Composition.State;
import kr.sandan.organisation.OrganisationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Linked WITH_MEMBER = new Linked(1, "가", null, 2, 0, null);
    private static final Linked CAME = new Linked(2, "나", null, 0, 1, DAY);
    private static final Linked NEVER = new Linked(3, "다", null, 0, 0, null);

    private static CompositionRule rule(CompositionKind kind, @Nullable Integer threshold) {
        return new CompositionRule(kind, threshold, LocalDate.of(2026, 1, 1), null, "출처", "사유", null, DAY);
    }

    private static final List<CompositionRule> RULES = List.of(
            rule(CompositionKind.MEMBERS_AT_LEAST, 15),
            rule(CompositionKind.TYPES_AT_LEAST, 2),
            rule(CompositionKind.LINKED_TAKE_PART, null));

    private static Composition judged(
            long members, Set<OrganisationType> types, List<Linked> linked, Waiver... waivers) {
        return Composition.judged(9, members, types, linked, 0, RULES, List.of(waivers));
    }

    private static Finding of(Composition made, CompositionKind kind) {
        return made.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsEveryRuleAtExactlyWhatIsAsked() {
        Composition made =
                judged(15, Set.of(OrganisationType.FIRM, OrganisationType.UNIVERSITY), List.of(WITH_MEMBER, CAME));
        assertThat(made.findings())
                .extracting(Finding::state)
                .containsOnly(State.KEPT)
                .hasSize(3);
    }

    @Test
    void saysHowManyAndWhichAreMissing() {
        Composition made = judged(14, Set.of(OrganisationType.FIRM), List.of(WITH_MEMBER, CAME, NEVER));
        assertThat(made.findings())
                .extracting(Finding::state)
                .containsOnly(State.BROKEN)
                .hasSize(3);
        assertThat(of(made, CompositionKind.MEMBERS_AT_LEAST).lacking()).isEqualTo(1);
        assertThat(of(made, CompositionKind.LINKED_TAKE_PART).missing()).containsExactly(NEVER);
    }

    @Test
    void cannotTellOfACouncilWithoutAnyMemberOnRecord() {
        Composition made = judged(0, Set.of(), List.of(NEVER));
        assertThat(made.findings()).extracting(Finding::state).containsOnly(State.UNKNOWN);
        assertThat(of(judged(0, Set.of(), List.of(NEVER, CAME)), CompositionKind.LINKED_TAKE_PART)
                        .state())
                .isEqualTo(State.BROKEN);
    }

    @Test
    void asksNoLinkedComplexWhereTheHubHasNone() {
        assertThat(judged(15, Set.of(OrganisationType.FIRM), List.of()).findings())
                .hasSize(2);
    }

    @Test
    void aWaiverOfOneRuleWaivesThatRuleOnly() {
        Waiver waiver = new Waiver(
                1,
                9,
                CompositionKind.MEMBERS_AT_LEAST,
                DAY,
                DAY.plusDays(10),
                "모집 중",
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                false);
        Composition made = judged(3, Set.of(OrganisationType.FIRM), List.of(), waiver);
        assertThat(of(made, CompositionKind.MEMBERS_AT_LEAST).state()).isEqualTo(State.WAIVED);
        assertThat(of(made, CompositionKind.TYPES_AT_LEAST).state()).isEqualTo(State.BROKEN);
        assertThat(waiver.holdsOn(DAY.plusDays(10))).isTrue();
        assertThat(waiver.holdsOn(DAY.plusDays(11))).isFalse();
    }
}
