package kr.sandan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.sandan.activity.ActivityCosts;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.ActivityService;
import kr.sandan.activity.Attendee;
import kr.sandan.activity.RecordActivity;
import kr.sandan.activity.Repeats;
import kr.sandan.council.Councils;
import kr.sandan.membership.Composition.Linked;
import kr.sandan.membership.Composition.State;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.Registry;
import kr.sandan.organisation.ReviseOrganisation;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

class CompositionRulesTest extends MembershipWorld {

    @Autowired
    private CompositionRules rules;

    @Autowired
    private Waivers waivers;

    @Autowired
    private Compositions compositions;

    @Autowired
    private Councils found;

    @Autowired
    private ActivityService activities;

    private Composition made(AsOf asOf) {
        return as(
                "staff-chungcheong",
                () -> compositions.of(found.find(council, asOf).orElseThrow(), asOf));
    }

    private State state(CompositionKind kind) {
        return made(AsOf.today(clock)).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private long complex(String key) {
        return jdbc.sql("select record_id from demonstration_record where kind = 'COMPLEX' and key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    @Test
    @Transactional
    void aRuleStatedFromADayOnLeavesTheDaysBeforeAsTheyWere() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        rules.state(new CompositionRules.StateRule(
                CompositionKind.MEMBERS_AT_LEAST,
                7,
                false,
                day,
                "운영위원회",
                "낮춤",
                UUID.randomUUID().toString()));
        assertThat(threshold(day.minusDays(1))).isEqualTo(15);
        assertThat(threshold(day)).isEqualTo(7);
        rules.state(new CompositionRules.StateRule(
                CompositionKind.MEMBERS_AT_LEAST,
                null,
                true,
                day,
                "운영위원회",
                "폐지",
                UUID.randomUUID().toString()));
        assertThat(rules.on(new AsOf(day, AsOf.today(clock).known())))
                .extracting(CompositionRule::kind)
                .doesNotContain(CompositionKind.MEMBERS_AT_LEAST);
        assertThat(threshold(day.minusDays(1))).isEqualTo(15);
    }

    private Integer threshold(LocalDate day) {
        return rules.on(new AsOf(day, AsOf.today(clock).known())).stream()
                .filter(rule -> rule.kind() == CompositionKind.MEMBERS_AT_LEAST)
                .findFirst()
                .orElseThrow()
                .threshold();
    }

    @Test
    void aLinkedComplexTakesPartByAMemberThatSitsThereOrByWhoCame() {
        long technology = complex("cheonan-industrial-technology");
        long majeong = complex("majeong");
        long member = registry.register(Registry.firm(Registry.name("입주사")), Registry.in(technology));
        join(member, "2020", null);
        assertThat(made(AsOf.today(clock)).linked())
                .filteredOn(Linked::takesPart)
                .extracting(Linked::name)
                .containsExactly("천안산업기술");
        assertThat(state(CompositionKind.LINKED_TAKE_PART)).isEqualTo(State.BROKEN);
        long guest = registry.register(Registry.firm(Registry.name("참석사")), Registry.in(majeong));
        hold(guest, member);
        Composition after = made(AsOf.today(clock));
        assertThat(after.linked()).allMatch(Linked::takesPart);
        assertThat(after.attending()).isEqualTo(1);
        assertThat(state(CompositionKind.LINKED_TAKE_PART)).isEqualTo(State.KEPT);
    }

    private void hold(long... came) {
        List<Attendee> attendees = Arrays.stream(came)
                .mapToObj(id -> new Attendee("기관 " + id, id, null, null))
                .toList();
        ActivityFacts facts = new ActivityFacts(
                council,
                List.of(),
                "SEMINAR",
                AsOf.today(clock).valid().minusDays(3),
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                "본부",
                "참여 시험",
                "한 건",
                ActivityFacts.Notes.NONE,
                0,
                ActivityCosts.NONE);
        as(
                "staff-chungcheong",
                () -> activities.record(new RecordActivity(
                        facts,
                        attendees,
                        Repeats.ONCE,
                        "시험",
                        false,
                        UUID.randomUUID().toString())));
    }

    @Test
    void aWaiverHoldsUntilItIsRevokedAndIsGivenByTheOwnHeadquartersOnly() {
        join(firm(), "2020", null);
        assertThat(state(CompositionKind.TYPES_AT_LEAST)).isEqualTo(State.BROKEN);
        LocalDate today = AsOf.today(clock).valid();
        Waivers.Waive command = new Waivers.Waive(
                council,
                CompositionKind.TYPES_AT_LEAST,
                today,
                today,
                "대학 섭외 중",
                false,
                UUID.randomUUID().toString());
        assertThatThrownBy(() -> as("chief-sudogwon", () -> give(command))).isInstanceOf(NotFound.class);
        as("chief-chungcheong", () -> give(command));
        assertThat(state(CompositionKind.TYPES_AT_LEAST)).isEqualTo(State.WAIVED);
        long id = waivers.of(council, AsOf.today(clock)).get(0).id();
        as("chief-chungcheong", () -> {
            waivers.revoke(council, id, "섭외 끝");
            return 0;
        });
        assertThat(state(CompositionKind.TYPES_AT_LEAST)).isEqualTo(State.BROKEN);
        assertThat(waivers.of(council, AsOf.today(clock))).hasSize(1).allMatch(one -> one.revokedAt() != null);
        join(
                registry.register(OrganisationFacts.named(Registry.name("시험대학"), OrganisationType.UNIVERSITY)),
                "2021",
                null);
        assertThat(state(CompositionKind.TYPES_AT_LEAST)).isEqualTo(State.KEPT);
    }

    private int give(Waivers.Waive command) {
        waivers.give(command);
        return 0;
    }

    @Test
    void refusesARuleWithoutItsNumber() {
        assertThatThrownBy(() -> new CompositionRules.StateRule(
                        CompositionKind.TYPES_AT_LEAST, null, false, LocalDate.of(2026, 9, 1), "출처", "사유", "k"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("membership.rule.threshold");
    }

    @Test
    void whatIsRememberedOfMembersGivesWayToEveryChange() {
        AsOf today = AsOf.today(clock);
        long firm = firm();
        join(firm, "2020", null);
        assertThat(made(today).types()).containsExactly(OrganisationType.FIRM);
        join(
                registry.register(OrganisationFacts.named(Registry.name("대학"), OrganisationType.UNIVERSITY)),
                "2021",
                null);
        assertThat(made(today).types()).contains(OrganisationType.UNIVERSITY);
        OrganisationFacts now = OrganisationFacts.named(Registry.name("연구소"), OrganisationType.PRIVATE_INSTITUTE);
        organisations.revise(new ReviseOrganisation(
                firm, 0, ReviseOrganisation.Kind.CORRECTION, PartialDate.parse("2022"), now, registry.because("바로잡음")));
        assertThat(made(today).types())
                .as("an organisation was corrected")
                .containsExactlyInAnyOrder(OrganisationType.PRIVATE_INSTITUTE, OrganisationType.UNIVERSITY);
        long left = at(today.valid().toString()).stream()
                .filter(member -> member.organisationId() == firm)
                .findFirst()
                .orElseThrow()
                .id();
        service.change(council, left, new MemberChange.End(PartialDate.parse("2023")), word());
        assertThat(made(today).members()).as("one has left").isEqualTo(1);
        assertThat(made(on("2022-06-01")).members()).isEqualTo(2);
    }
}
