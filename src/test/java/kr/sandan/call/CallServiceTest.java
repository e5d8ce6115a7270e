package kr.sandan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.call.StatedCount.Point;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Calls entered, announced, closed, and rounds known by counts. All is rolled back. */
@PortalTest
@Transactional
class CallServiceTest {

    @Autowired
    private CallService service;

    @Autowired
    private StageService stages;

    @Autowired
    private CallQueries queries;

    @Autowired
    private CallFigures figures;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    private CallFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new CallFixture(jdbc);
    }

    private void asAdmin(Runnable work) {
        acting.as(fixture.number("select id from account where username = 'admin'"), work);
    }

    private long announced() {
        long id = service.open(fixture.call(CallFixture.unique("공모")));
        stages.add(id, CallFixture.stage(Stage.Rule.OPEN, CallFixture.criterion("기술성", 100, 100)));
        asAdmin(() -> service.announce(id));
        return id;
    }

    private CallState state(long id) {
        CallState[] state = new CallState[1];
        asAdmin(() -> state[0] = queries.find(id).orElseThrow().state());
        return state[0];
    }

    @Test
    void keepsARoundByItsCountsAndInventsNothingBetweenThem() {
        long id = service.open(fixture.round(47, 4, 19));
        Funnel funnel = figures.funnel(id);
        assertThat(funnel.steps()).extracting(Funnel.Step::shown).containsExactly(47, null, null, null, null, 19);
        assertThat(queries.stages(id)).allMatch(stage -> stage.countsOnly() && stage.kind() == null);
        assertThat(queries.find(id).orElseThrow().statedReviews()).containsExactly(ReviewKind.FEASIBILITY);
        assertThat(state(id)).isEqualTo(CallState.DECIDED);
    }

    @Test
    void takesACountBetweenThemOnlyWhereItFits() {
        long id = service.open(fixture.round(47, 4, 19));
        long source = fixture.number("select min(id) from source_document");
        long second = queries.stages(id).get(1).id();
        service.state(id, new StatedCount(Point.PASSED, second, 30, source, null));
        assertThat(figures.funnel(id).steps())
                .extracting(Funnel.Step::shown)
                .containsExactly(47, null, 30, null, null, 19);
        assertThatThrownBy(() -> service.state(id, new StatedCount(Point.PASSED, second, 48, source, "정정")))
                .hasMessage("call.count.more");
        assertThatThrownBy(() -> service.state(id, new StatedCount(Point.PASSED, second, 18, source, "정정")))
                .hasMessage("call.count.fewer");
        assertThatThrownBy(() -> service.state(id, new StatedCount(Point.PASSED, second, 31, source, null)))
                .hasMessage("call.count.reason");
        service.state(id, new StatedCount(Point.PASSED, second, 31, source, "정정"));
        assertThat(fixture.number("select count(*) from call_count where stage_id = ?", second))
                .isEqualTo(2);
    }

    @Test
    void refusesMoreSelectedThanApplied() {
        assertThatThrownBy(() -> service.open(fixture.round(19, 4, 47))).hasMessage("call.count.more");
    }

    @Test
    void entersTheSameFormOnce() {
        OpenCall said = fixture.round(47, 4, 19);
        assertThat(service.open(said)).isEqualTo(service.open(said));
    }

    @Test
    void closesOnceHoweverOftenItIsClosed() {
        long id = announced();
        assertThat(state(id)).isEqualTo(CallState.OPEN);
        asAdmin(() -> service.close(id));
        int version = queries.find(id).orElseThrow().version();
        asAdmin(() -> service.close(id));
        assertThat(state(id)).isEqualTo(CallState.CLOSED);
        assertThat(queries.find(id).orElseThrow().version()).isEqualTo(version);
        asAdmin(() -> service.announce(id));
        assertThat(state(id)).isEqualTo(CallState.CLOSED);
    }

    @Test
    void announcesOnlyWhatCanBeJudged() {
        long id = service.open(fixture.call(CallFixture.unique("공모")));
        asAdmin(() -> assertThatThrownBy(() -> service.announce(id)).hasMessage("call.announce.stages"));
        asAdmin(() -> assertThatThrownBy(() -> service.close(id)).hasMessage("call.close.draft"));
        assertThat(queries.find(id)).as("a visitor sees no draft").isEmpty();
    }

    @Test
    void extendsAPeriodByAFurtherRowWithItsReason() {
        long id = announced();
        CallSchedule longer = new CallSchedule(null, CallFixture.OPENS, LocalDateTime.of(2091, 1, 1, 18, 0), "신청 부족");
        assertThatThrownBy(() -> service.reschedule(id, new CallSchedule(null, CallFixture.OPENS, null, " ")))
                .hasMessage("call.schedule.reason.required");
        service.reschedule(id, longer);
        assertThat(queries.schedules(id)).extracting(CallSchedule::reason).containsExactly("신청 부족", null);
        assertThat(queries.schedules(id).get(1).closesAt()).isEqualTo(CallFixture.CLOSES);
        asAdmin(() -> service.close(id));
        assertThatThrownBy(() -> service.reschedule(id, longer)).hasMessage("call.schedule.closed");
        assertThatThrownBy(() -> jdbc.sql("update call_schedule set reason = '고침' where call_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void followsThePeriod() {
        long id = announced();
        service.reschedule(id, new CallSchedule(null, LocalDateTime.of(2089, 1, 1, 0, 0), CallFixture.CLOSES, "늦게 시작"));
        assertThat(state(id)).isEqualTo(CallState.ANNOUNCED);
        service.reschedule(id, new CallSchedule(null, CallFixture.OPENS, LocalDateTime.of(2020, 2, 1, 0, 0), "일찍 마감"));
        assertThat(state(id)).isEqualTo(CallState.CLOSED);
    }

    @Test
    void wantsWeightsThatMakeAWhole() {
        long id = service.open(fixture.call(CallFixture.unique("공모")));
        Stage uneven = CallFixture.stage(
                Stage.Rule.OPEN, CallFixture.criterion("기술성", 60, 100), CallFixture.criterion("사업성", 30, 100));
        assertThatThrownBy(() -> stages.add(id, uneven)).hasMessage("call.criterion.sum");
        assertThatThrownBy(() -> stages.add(id, CallFixture.stage(Stage.Rule.OPEN)))
                .hasMessage("call.criterion.required");
    }

    @Test
    void keepsStagesAsTheyWereAnnounced() {
        long id = announced();
        Stage held = queries.stages(id).get(0);
        assertThatThrownBy(() -> stages.add(id, held)).hasMessage("call.stage.announced");
        assertThatThrownBy(() -> stages.change(id, held.id(), held)).hasMessage("call.stage.announced");
    }

    @Test
    void saysThatSomebodyElseChangedIt() {
        long id = service.open(fixture.call(CallFixture.unique("공모")));
        service.change(new ChangeCall(id, 0, fixture.facts("고친 이름")));
        assertThatThrownBy(() -> service.change(new ChangeCall(id, 0, fixture.facts("또 고친 이름"))))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void neverGoesBack() {
        long id = announced();
        asAdmin(() -> service.close(id));
        assertThatThrownBy(() -> jdbc.sql("update call set state = 'ANNOUNCED', closed_at = null where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void findsByProgrammeYearStateAndName() {
        String title = CallFixture.unique("찾는 공모");
        long id = service.open(fixture.call(title));
        asAdmin(() -> {
            CallFilter asked = new CallFilter(
                    fixture.number("select id from programme where code = 'CLUSTER'"),
                    2026,
                    CallState.DRAFT,
                    title,
                    false);
            assertThat(queries.select(asked, CallQueries.OWN_ORDER, 0, 10))
                    .extracting(Call::id)
                    .isEqualTo(List.of(id));
            assertThat(queries.count(asked)).isOne();
        });
    }
}
