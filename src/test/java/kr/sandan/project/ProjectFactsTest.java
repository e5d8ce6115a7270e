package kr.sandan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sandan.platform.RuleBroken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProjectFactsTest {

    private static final Participant LEAD = new Participant(1, "갑", ParticipantRole.LEAD, null, null);
    private static final Participant MEMBER = new Participant(2, "을", ParticipantRole.MEMBER, null, null);

    private static void refuses(String field, String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.messageKey()).isEqualTo(key);
        });
    }

    private static ProjectFacts with(ProjectKind kind, List<Participant> participants, List<Node> nodes) {
        return ProjectFixture.facts(kind, 1L, Costs.UNKNOWN, participants, nodes);
    }

    @Test
    void refusesALinkageOfOneStationAndAStationWithoutComplexes() {
        Node one = new Node("군산", null, List.of(1L));
        refuses("nodes", "project.node.few", with(ProjectKind.LINKAGE, List.of(), List.of(one))::requireWhole);
        refuses(
                "nodes",
                "project.node.empty",
                with(ProjectKind.LINKAGE, List.of(), List.of(one, new Node("성서", null, List.of())))::requireWhole);
        refuses("nodes", "project.node.twice", with(ProjectKind.LINKAGE, List.of(), List.of(one, one))::requireWhole);
    }

    @Test
    void refusesAConsortiumWithoutAMissionAndAUnitTaskWithoutACouncil() {
        refuses(
                "mission",
                "project.mission.required",
                with(ProjectKind.CONSORTIUM, List.of(), List.of())::requireWhole);
        refuses(
                "councilId",
                "project.council.required",
                with(ProjectKind.UNIT_TASK, List.of(), List.of())::requireWhole);
    }

    @Test
    void refusesTwoLeadsAndOneOrganisationTwice() {
        Participant other = new Participant(3, "병", ParticipantRole.LEAD, null, null);
        refuses(
                "participants",
                "project.participant.leads",
                with(ProjectKind.OVERSEAS, List.of(LEAD, other), List.of())::requireWhole);
        refuses(
                "participants",
                "project.participant.twice",
                with(ProjectKind.OVERSEAS, List.of(MEMBER, MEMBER), List.of())::requireWhole);
        with(ProjectKind.OVERSEAS, List.of(LEAD, MEMBER), List.of()).requireWhole();
    }

    @Test
    void asksWhyTheStatedTotalIsNotTheSum() {
        List<Cost> parts = List.of(new Cost(2026, CostSource.NATIONAL, 60), new Cost(2027, CostSource.LOCAL, 40));
        refuses("totalReason", "project.cost.differs", new Costs(parts, 110L, null)::requireWhole);
        Costs apart = new Costs(parts, 110L, "예비비");
        apart.requireWhole();
        assertThat(apart.difference()).isEqualTo(10);
        assertThat(apart.cost()).isEqualTo(110);
        assertThat(new Costs(parts, null, null).cost()).isEqualTo(100);
        assertThat(Costs.UNKNOWN.cost()).isNull();
        assertThat(new Costs(List.of(), 246L, null).difference()).isNull();
    }

    @Test
    void goesNowhereFromWhereItEnded() {
        assertThat(ProjectState.COMPLETED.next()).isEmpty();
        assertThat(ProjectState.STOPPED.next()).isEmpty();
        assertThat(ProjectState.SUSPENDED.next()).containsExactly(ProjectState.RUNNING, ProjectState.STOPPED);
    }
}
