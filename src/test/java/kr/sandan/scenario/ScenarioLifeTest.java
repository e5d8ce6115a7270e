package kr.sandan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.scenario.OpenScenario.Words;
import kr.sandan.scenario.ScenarioSite.Mark;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scenarios over a real database: what is tried, undone, shared and closed. */
@PortalTest
class ScenarioLifeTest {

    @Autowired
    private ScenarioService service;

    @Autowired
    private ScenarioQueries scenarios;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Drafts drafts;

    @BeforeEach
    void begin() {
        drafts = new Drafts(service, scenarios, acting, jdbc, clock);
    }

    @Test
    void copiesTheDesignationsOfTheDay() {
        Scenario scenario = drafts.find(drafts.open("officer", false));
        assertThat(scenario.layout().count(DesignationRole.HUB)).isEqualTo(25);
        assertThat(scenario.layout().count(DesignationRole.LINKED)).isEqualTo(linkedThen());
        assertThat(scenario.sites()).allMatch(site -> site.mark() == Mark.SAME);
        assertThat(scenario.copiedLayout()).isEqualTo(scenario.layout());
    }

    private int linkedThen() {
        return jdbc.sql("""
                        select count(*) from designation_period p join programme g on g.id = p.programme_id
                         where g.code = 'CLUSTER' and p.role = 'LINKED' and p.valid @> date '2010-05-01'
                           and p.superseded_at is null
                        """).query(Integer.class).single();
    }

    @Test
    void aStepIsUndoneAndStaysOnRecord() {
        long id = drafts.open("officer", false);
        ScenarioSite linked = Drafts.linked(drafts.find(id));
        drafts.tryOut("officer", id, StepKind.PROMOTED, null, linked.id());
        drafts.tryOut("officer", id, StepKind.REMOVED, null, linked.id());
        long first = drafts.find(id).steps().get(0).id();
        long last = drafts.find(id).steps().get(1).id();
        assertThatThrownBy(() -> drafts.undo(id, 2, first)).isInstanceOf(RuleBroken.class);
        drafts.undo(id, 2, last);
        assertThat(drafts.find(id).site(linked.id()).orElseThrow().mark()).isEqualTo(Mark.PROMOTED);
        drafts.undo(id, 3, first);
        assertThat(drafts.find(id).site(linked.id()).orElseThrow().now()).isEqualTo(linked.copied());
        assertThat(drafts.find(id).steps()).hasSize(2).allMatch(step -> step.undoneBy() != null);
    }

    @Test
    void anAdditionUndoneIsNoPartOfTheScenario() {
        long id = drafts.open("officer", false);
        int before = drafts.find(id).sites().size();
        drafts.add(id, DesignationRole.LINKED);
        assertThat(drafts.find(id).sites()).hasSize(before + 1);
        drafts.undo(id, 1, drafts.find(id).steps().get(0).id());
        assertThat(drafts.find(id).sites()).hasSize(before);
        assertThat(drafts.find(id).steps()).hasSize(1);
    }

    @Test
    void severalSitesAreChangedTogetherOrNotAtAll() {
        long id = drafts.open("officer", false);
        Scenario scenario = drafts.find(id);
        long linked = Drafts.linked(scenario).id();
        long hub = scenario.hubs().get(0).id();
        assertThatThrownBy(() -> drafts.tryOut("officer", id, StepKind.PROMOTED, null, linked, hub))
                .isInstanceOf(RuleBroken.class);
        assertThat(drafts.find(id).steps()).isEmpty();
        assertThat(drafts.find(id).version()).isZero();
    }

    @Test
    void aStaleActIsRefused() {
        long id = drafts.open("officer", true);
        long linked = Drafts.linked(drafts.find(id)).id();
        drafts.tryOut("ministry", id, StepKind.REMOVED, null, linked);
        TrySites late = new TrySites(id, 0, StepKind.PROMOTED, List.of(linked), null);
        assertThatThrownBy(() -> drafts.as("officer", () -> service.tryOut(late)))
                .isInstanceOf(StaleEdit.class);
        assertThat(drafts.find(id).since(0)).hasSize(1);
    }

    @Test
    void anothersScenarioIsNotThereUnlessItIsShared() {
        long mine = drafts.open("officer", false);
        long shared = drafts.open("officer", true);
        assertThatThrownBy(() -> drafts.find("ministry", mine)).isInstanceOf(NotFound.class);
        assertThat(drafts.find("ministry", shared).mine()).isFalse();
        assertThat(drafts.as("ministry", () -> scenarios.all(ScenarioQueries.NEWEST_FIRST)))
                .extracting(ScenarioRow::id)
                .contains(shared)
                .doesNotContain(mine);
        TrySites act = new TrySites(mine, 0, StepKind.REMOVED, List.of(1L), null);
        assertThatThrownBy(() -> drafts.as("ministry", () -> service.tryOut(act)))
                .isInstanceOf(NotFound.class);
        Words words = new Words("남의 것", null, true);
        assertThatThrownBy(() -> drafts.revise("ministry", shared, words, ScenarioState.OPEN))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClosedScenarioIsOnlyRead() {
        long id = drafts.open("officer", false);
        drafts.revise("officer", id, new Words("보관", "까닭", false), ScenarioState.CLOSED);
        long linked = Drafts.linked(drafts.find(id)).id();
        assertThatThrownBy(() -> drafts.tryOut("officer", id, StepKind.REMOVED, null, linked))
                .hasMessage("scenario.refused.closed");
    }

    @Test
    void theSameFormMakesOneScenario() {
        OpenScenario command = drafts.command(Drafts.DAY, false);
        long first = drafts.as("officer", () -> service.open(command));
        assertThat(drafts.<Long>as("officer", () -> service.open(command))).isEqualTo(first);
    }

    @Test
    void aDayWithoutDesignationsIsRefused() {
        assertThatThrownBy(() -> drafts.openOn(LocalDate.of(1999, 1, 1))).hasMessage("scenario.copy.empty");
    }

    @Test
    void plainSqlCannotRewriteWhatWasCopiedOrTried() {
        long id = drafts.open("officer", false);
        drafts.tryOut(
                "officer",
                id,
                StepKind.REMOVED,
                null,
                Drafts.linked(drafts.find(id)).id());
        for (String sql : List.of(
                "update scenario_site set name = 'x' where scenario_id = ",
                "delete from scenario_step where scenario_id = ",
                "update scenario_step set role = 'HUB' where scenario_id = "))
            assertThatThrownBy(() -> jdbc.sql(sql + id).update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
