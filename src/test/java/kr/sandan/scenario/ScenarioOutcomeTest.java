package kr.sandan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.account.ActingAccount;
import kr.sandan.designation.DesignationRole;
import kr.sandan.scenario.OpenScenario.Words;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What scenarios amount to on the demonstration data, and that designations never notice them. */
@PortalTest
class ScenarioOutcomeTest {

    @Autowired
    private ScenarioService service;

    @Autowired
    private ScenarioQueries scenarios;

    @Autowired
    private Outcomes outcomes;

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
    void theLiveDesignationsAreTheSameToTheByteAfterAWholeLife() {
        Map<String, String> before = live();
        long id = drafts.open("officer", true);
        Scenario copied = drafts.find(id);
        long hub = copied.hubs().get(0).id();
        long other = copied.hubs().get(1).id();
        drafts.tryOut(
                "officer", id, StepKind.PROMOTED, null, Drafts.linked(copied).id());
        drafts.tryOut("ministry", id, StepKind.DEMOTED, other, hub);
        drafts.tryOut("officer", id, StepKind.UNLINKED, null, hub);
        drafts.tryOut("officer", id, StepKind.LINKED, other, hub);
        drafts.tryOut("officer", id, StepKind.REMOVED, null, other);
        drafts.add(id, DesignationRole.HUB);
        Scenario tried = drafts.find(id);
        outcomes.of(tried.layout(), "5PLUS2", drafts.today());
        drafts.undo(id, tried.version(), tried.steps().get(0).id());
        drafts.revise("officer", id, new Words("끝", null, false), ScenarioState.CLOSED);
        assertThat(drafts.find(id).steps()).hasSize(6);
        assertThat(live()).isEqualTo(before).hasSizeGreaterThan(6);
    }

    /** Rows and their digest of every table of designations, complexes and programmes, counters of changes among them. */
    private Map<String, String> live() {
        Map<String, String> digests = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE'
                           and (table_name like 'designation%' or table_name like 'complex%' or table_name like 'programme%')
                        """).query(String.class).list();
        for (String table : tables)
            digests.put(
                    table,
                    jdbc.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '-') from "
                                            + table + " t")
                            .query(String.class)
                            .single());
        return digests;
    }

    @Test
    void theProofSeesAChangeOfOneRow() {
        Map<String, String> before = live();
        jdbc.sql("update designation_revision set revision = nextval('designation_revision_seq')")
                .update();
        assertThat(live()).isNotEqualTo(before);
    }

    @Test
    void promotingUnderTheRegimeOfTargetsBreaksARule() {
        long id = drafts.openOn(LocalDate.of(2009, 9, 30));
        Scenario copied = drafts.find(id);
        assertThat(copied.layout().count(DesignationRole.TARGET)).isEqualTo(12);
        assertThat(outcome(copied.layout()).breaches()).isEmpty();
        drafts.tryOut(
                "officer", id, StepKind.PROMOTED, null, copied.sites().get(0).id());
        assertThat(outcome(drafts.find(id).layout()).breaches())
                .singleElement()
                .satisfies(breach -> assertThat(breach.rule()).isEqualTo(Outcome.Rule.ROLE_NOT_KNOWN));
    }

    @Test
    void demotingAHubMakesItsSitesOrphans() {
        long id = drafts.open("officer", false);
        Scenario copied = drafts.find(id);
        ScenarioSite under = copied.sites().stream()
                .filter(site -> site.now() != null && site.now().hubId() != null)
                .findFirst()
                .orElseThrow();
        int orphans = outcome(copied.layout()).orphans().size();
        drafts.tryOut("officer", id, StepKind.DEMOTED, null, under.now().hubId());
        Outcome now = outcome(drafts.find(id).layout());
        assertThat(now.orphans()).hasSizeGreaterThan(orphans + 1);
        assertThat(now.breaches())
                .anyMatch(breach -> breach.rule() == Outcome.Rule.NOT_A_HUB
                        && breach.first().id() == under.id());
    }

    @Test
    void reckonsTheHubsOf2010OnPublishedFiguresAndCountyCentres() {
        Outcome copied = outcome(drafts.find(drafts.open("officer", false)).layout());
        assertThat(copied.quarter()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(copied.whole().employment().percent()).isNotNull().isPositive();
        assertThat(copied.distances().pairs())
                .isNotEmpty()
                .allMatch(pair -> pair.ofCounty() && pair.kilometres() < 600);
        assertThat(copied.breaches()).as("what the database let in").isEmpty();
        assertThat(copied.regions().stream().mapToInt(Outcome.RegionLine::hubs).sum())
                .isGreaterThanOrEqualTo(copied.whole().hubs());
    }

    @Test
    void withoutFiguresOfTheDayNothingIsReckonedOfThem() {
        Scenario copied = drafts.find(drafts.open("officer", false));
        Outcome then = outcomes.of(copied.layout(), "5PLUS2", copied.copied());
        assertThat(then.quarter()).isNull();
        assertThat(then.whole().tenants().percent()).isNull();
    }

    private Outcome outcome(Layout layout) {
        return outcomes.of(layout, "5PLUS2", drafts.today());
    }
}
