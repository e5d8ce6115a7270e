package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.activity.ActivityFacts.Notes;
import kr.sandan.complex.ComplexService;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilStatus;
import kr.sandan.council.OpenCouncil;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.SourceService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For what the councils of self-sustaining pilots may spend programme money. */
class ProgrammeMoneyTest extends ActivityWorld {

    @Autowired
    private DesignationService designations;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    private long pilot;

    /** A hub that was a pilot in 2013 only, and its council. */
    @BeforeEach
    void foundsAPilot() {
        Desk sites = new Desk(designations, complexes, sources);
        long hub = sites.hub("시범 거점 " + Long.toString(System.nanoTime(), 36), "2010-04-01", null);
        sites.designate(
                DesignationRole.PILOT,
                Desk.facts("시범 " + Long.toString(System.nanoTime(), 36), hub, Desk.span("2013-01-01", "2014-01-01")));
        pilot = councils.open(new OpenCouncil(
                "시범 협의체 " + Long.toString(System.nanoTime(), 36),
                null,
                "시험 업종",
                null,
                CouncilStatus.SELF_GOVERNING,
                hub,
                PartialDate.parse("2012-01-01"),
                true,
                new CouncilDeskFixture(councils, jdbc).because("시험"),
                UUID.randomUUID().toString()));
    }

    private ActivityFacts held(long council, String kind, String day, @Nullable Long subsidy) {
        return new ActivityFacts(
                council,
                List.of(),
                kind,
                LocalDate.parse(day),
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                "회의실",
                "시험",
                "결과",
                Notes.NONE,
                0,
                new ActivityCosts(null, Map.of(CostCategory.VENUE, 500_000L), subsidy));
    }

    private long recorded(ActivityFacts facts) {
        return as(
                "headoffice",
                () -> desk.record(new RecordActivity(
                        facts,
                        List.of(),
                        Repeats.ONCE,
                        "시험",
                        true,
                        UUID.randomUUID().toString())));
    }

    private @Nullable RuleBroken refusal(ActivityFacts facts) {
        return catchThrowableOfType(RuleBroken.class, () -> recorded(facts));
    }

    @Test
    void aPilotGetsItForExchangeAndFindingTasksOnly() {
        for (String kind : List.of("SEMINAR", "FORUM", "TASK_FINDING", "TECHNOLOGY_EXCHANGE", "VISIT"))
            assertThat(refusal(held(pilot, kind, "2013-05-02", 500_000L)))
                    .as(kind)
                    .isNull();
        for (String kind : List.of("EDUCATION", "OVERSEAS_EXCHANGE", "INVESTMENT_TALKS")) {
            RuleBroken refused = refusal(held(pilot, kind, "2013-05-02", 1L));
            assertThat(refused).as(kind).isNotNull();
            assertThat(refused.field()).isEqualTo("subsidy");
            assertThat(refused.messageKey()).isEqualTo("activity.subsidy.pilot");
        }
    }

    @Test
    void aPilotMayPayForTheRestItself() {
        assertThat(refusal(held(pilot, "EDUCATION", "2013-05-02", 0L))).isNull();
        assertThat(refusal(held(pilot, "EDUCATION", "2013-05-02", null))).isNull();
    }

    @Test
    void beforeAndAfterAndElsewhereTheRuleDoesNotHold() {
        assertThat(refusal(held(pilot, "EDUCATION", "2012-12-31", 500_000L))).isNull();
        assertThat(refusal(held(pilot, "EDUCATION", "2014-01-01", 500_000L))).isNull();
        assertThat(refusal(held(council, "EDUCATION", "2013-05-02", 500_000L))).isNull();
    }

    @Test
    void neverPaysMoreThanWasSpentAndThePageSaysWhoPaid() {
        assertThatThrownBy(() -> held(council, "SEMINAR", "2013-05-02", 500_001L))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("activity.subsidy.more");
        long id = recorded(held(council, "SEMINAR", "2013-05-02", 300_000L));
        ActivityCosts costs = find(id).facts().costs();
        assertThat(costs.subsidy()).isEqualTo(300_000L);
        assertThat(costs.own()).isEqualTo(200_000L);
        assertThatThrownBy(() -> jdbc.sql("update activity set subsidy_krw = 500001 where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("activity_subsidy_ck");
    }
}
