package kr.sandan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import kr.sandan.account.ActingAccount;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Steps and results of projects. All is rolled back. */
@PortalTest
@Transactional
class ResultServiceTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    @Autowired
    private ProjectService projects;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private ResultService service;

    @Autowired
    private Results results;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ProjectFixture fixture;
    private AsOf today = new AsOf(LocalDate.EPOCH, LocalDate.EPOCH);

    @BeforeEach
    void begin() {
        fixture = new ProjectFixture(jdbc);
        today = AsOf.today(clock);
    }

    private void as(String username, Runnable work) {
        acting.as(fixture.account(username), work);
    }

    private long project(ProjectKind kind) {
        long[] id = new long[1];
        ProjectFacts facts =
                ProjectFixture.facts(kind, fixture.office("CHUNGCHEONG"), Costs.UNKNOWN, List.of(), List.of());
        as("staff-chungcheong", () -> id[0] = projects.enter(fixture.entered(facts)));
        return id[0];
    }

    private static RecordFlows trained(long id, int value, @Nullable String reason) {
        return new RecordFlows(id, MONTH, Map.of(FlowMeasure.TRAINED, value, FlowMeasure.HIRED, 3), reason);
    }

    @Test
    void countsTalentByMonthAndCorrectsWithAReasonOnly() {
        long id = project(ProjectKind.TRAINING);
        as("staff-chungcheong", () -> {
            service.count(trained(id, 20, null));
            service.count(trained(id, 20, null));
            assertThatThrownBy(() -> service.count(trained(id, 21, null))).hasMessage("project.flow.reason");
            service.count(trained(id, 21, "수료자 한 명 누락"));
            assertThat(results.flows(id, today).get(MONTH))
                    .isEqualTo(Map.of(FlowMeasure.TRAINED, 21, FlowMeasure.HIRED, 3));
            assertThat(results.flows(id, new AsOf(MONTH.atDay(1).minusDays(1), today.known())))
                    .isEmpty();
            RecordFlows other = new RecordFlows(id, MONTH, Map.of(FlowMeasure.MOVED_IN, 1), null);
            assertThatThrownBy(() -> service.count(other)).hasMessage("project.flow.kind");
        });
        assertThat(fixture.number("select count(*) from project_flow where project_id = ?", id))
                .isEqualTo(3);
        as(
                "staff-sudogwon",
                () -> assertThatThrownBy(() -> service.count(trained(id, 1, null)))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void recordsADemonstrationOnceAndHoldsTheKind() {
        long id = project(ProjectKind.TEST_BED);
        Demonstration shown =
                new Demonstration(LocalDate.of(2026, 4, 1), "오창", Demonstration.Outcome.PARTLY, "열 회수 12%", null, null);
        as("staff-chungcheong", () -> {
            service.demonstrate(id, shown, "once " + id);
            service.demonstrate(id, shown, "once " + id);
            assertThat(results.demonstrations(id, today)).containsExactly(shown);
            ChangeProject other =
                    new ChangeProject(id, 1, ProjectFixture.plain(fixture.office("CHUNGCHEONG")), "유형 정정");
            assertThatThrownBy(() -> projects.change(other)).hasMessage("project.kind.held");
            Demonstration sold = new Demonstration(
                    LocalDate.of(2026, 4, 1), "오창", Demonstration.Outcome.PROVEN, "열 회수", null, "베트남");
            assertThatThrownBy(() -> service.demonstrate(id, sold, "twice " + id))
                    .hasMessage("project.demonstration.market");
        });
    }

    @Test
    void standsWhereItWasMovedOnEachDay() {
        long id = project(ProjectKind.OVERSEAS);
        LocalDate agreed = LocalDate.of(2026, 3, 2);
        as("staff-chungcheong", () -> {
            projects.move(new MoveProject(id, ProjectState.PLANNED, ProjectState.AGREED, agreed, null));
            projects.move(new MoveProject(id, ProjectState.AGREED, ProjectState.RUNNING, agreed.plusDays(9), null));
            assertThat(queries.find(id, today).orElseThrow().state()).isEqualTo(ProjectState.RUNNING);
            AsOf then = new AsOf(agreed.plusDays(1), today.known());
            assertThat(queries.find(id, then).orElseThrow().state()).isEqualTo(ProjectState.AGREED);
            assertThat(queries.find(id, new AsOf(agreed.minusDays(1), today.known()))
                            .orElseThrow()
                            .state())
                    .isEqualTo(ProjectState.PLANNED);
        });
        as(
                "staff-sudogwon",
                () -> assertThatThrownBy(() -> projects.move(
                                new MoveProject(id, ProjectState.RUNNING, ProjectState.COMPLETED, agreed, "남의 것")))
                        .isInstanceOf(NotFound.class));
    }
}
