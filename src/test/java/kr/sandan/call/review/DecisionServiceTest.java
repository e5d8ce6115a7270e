package kr.sandan.call.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.call.ApplicationService;
import kr.sandan.call.Applications;
import kr.sandan.call.Averaging;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallState;
import kr.sandan.call.Stage;
import kr.sandan.call.TieRule;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Stages decided, by one chair or two, once or again. All is rolled back. */
@PortalTest
@Transactional
class DecisionServiceTest {

    private static final Stage.Rule ONE = new Stage.Rule(Averaging.MEAN, 6000, 1, 1, TieRule.DECISION);

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ChairService chairs;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Decisions taken;

    @Autowired
    private AppealService appeals;

    @Autowired
    private Panels panels;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private Applications seen;

    @Autowired
    private CallQueries calls;

    @Autowired
    private JdbcClient jdbc;

    private long call;
    private List<Long> applied;
    private long stage;

    @BeforeEach
    void opensAStage() {
        call = fixture.call(ONE);
        applied = fixture.submitted(call, 3);
        stage = fixture.opened(call, 1);
    }

    private void scoreAll(int... points) {
        for (int at = 0; at < applied.size(); at++) {
            fixture.score("reviewer", stage, applied.get(at), points[at]);
            fixture.score("headoffice", stage, applied.get(at), points[at]);
        }
    }

    private Decide decide(String... more) {
        return new Decide(
                stage,
                panels.of(stage).stage().version(),
                "모두 검토함",
                more.length > 0
                        ? List.of(more[0].split(" ")).stream()
                                .map(Long::valueOf)
                                .toList()
                        : List.of(),
                more.length > 1 ? more[1] : null,
                more.length > 2 ? more[2] : null);
    }

    private long decided(String... more) {
        long[] id = new long[1];
        fixture.as("officer", () -> id[0] = decisions.decide(decide(more)));
        return id[0];
    }

    @Test
    void selectsByTheRankingAndComputesItAgain() {
        scoreAll(90, 70, 50);
        fixture.close(stage);
        long id = decided();
        assertThat(applied.stream().map(fixture::state)).containsExactly("SELECTED", "RESERVE", "REJECTED");
        Decision decision = taken.find(id).orElseThrow();
        assertThat(decision.followsFromItsInputs()).isTrue();
        assertThat(decision.isSame(Ranking.of(panels.of(stage).inputs(List.of()))))
                .isTrue();
        assertThat(calls.find(call).orElseThrow().state()).isEqualTo(CallState.DECIDED);
        assertThatThrownBy(() -> jdbc.sql("update call_decision set minutes = '고침' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void waitsForMissingSheetsUntilEachIsExcused() {
        long missing = fixture.account("headoffice");
        for (long one : applied) fixture.score("reviewer", stage, one, 80 - (int) (one % 7));
        for (long one : applied.subList(0, 2)) fixture.score("headoffice", stage, one, 90);
        fixture.close(stage);
        fixture.as("officer", () -> {
            assertThatThrownBy(() -> decisions.decide(decide())).hasMessage("call.decide.missing");
            chairs.excuse(stage, applied.get(2), missing, "병가");
        });
        assertThat(taken.find(decided()).orElseThrow().lines()).anyMatch(line -> line.given() == 1 && line.due() == 2);
    }

    @Test
    void breaksATieOnlyByAnOrderWithAReason() {
        scoreAll(80, 80, 50);
        fixture.close(stage);
        fixture.as(
                "officer",
                () -> assertThatThrownBy(() -> decisions.decide(decide())).hasMessage("call.decide.tie"));
        String order = applied.get(1) + " " + applied.get(0);
        fixture.as(
                "officer",
                () -> assertThatThrownBy(() -> decisions.decide(decide(order))).hasMessage("call.decide.tie.reason"));
        decided(order, "지역 균형");
        assertThat(applied.stream().map(fixture::state)).containsExactly("RESERVE", "SELECTED", "REJECTED");
    }

    @Test
    void showsTheSecondChairWhatTheFirstDecided() {
        scoreAll(90, 70, 50);
        fixture.close(stage);
        Decide both = decide();
        fixture.as("officer", () -> decisions.decide(both));
        fixture.as(
                "ministry",
                () -> assertThatThrownBy(() -> decisions.decide(both)).isInstanceOf(StaleEdit.class));
        fixture.as(
                "ministry",
                () -> assertThatThrownBy(() -> decisions.decide(decide())).hasMessage("call.decide.again"));
        assertThat(taken.ofStage(stage)).hasSize(1);
    }

    @Test
    void countsNoWithdrawnApplicationAndKeepsItsSheets() {
        scoreAll(90, 70, 65);
        fixture.as("staff-chungcheong", () -> {
            assertThatThrownBy(() -> applications.withdraw(applied.get(0), null))
                    .hasMessage("call.application.withdraw.reason");
            applications.withdraw(applied.get(0), "사업 포기");
        });
        fixture.close(stage);
        decided();
        assertThat(applied.stream().map(fixture::state)).containsExactly("WITHDRAWN", "SELECTED", "RESERVE");
        assertThat(panels.of(stage).sheet(applied.get(0), fixture.account("reviewer")))
                .isPresent();
        fixture.as(
                "staff-chungcheong", () -> assertThat(seen.find(applied.get(0))).isPresent());
        assertThatThrownBy(() -> jdbc.sql("update call_application set state = 'SUBMITTED' where id = ?")
                        .param(applied.get(0))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void keepsAConflictedChairFromDeciding() {
        scoreAll(90, 70, 50);
        fixture.as("officer", () -> reviews.declare(stage, applied.get(2), true, "전 직장"));
        fixture.close(stage);
        fixture.as(
                "officer",
                () -> assertThatThrownBy(() -> decisions.decide(decide())).hasMessage("call.decide.conflict"));
        fixture.as("ministry", () -> decisions.decide(decide()));
    }

    private long published() {
        scoreAll(90, 70, 50);
        fixture.close(stage);
        long first = decided();
        fixture.as("officer", () -> decisions.publish(first, LocalDate.of(2090, 1, 1)));
        return first;
    }

    @Test
    void takesAppealsAgainstWhatIsPublishedAndDidNotComeThrough() {
        scoreAll(90, 70, 50);
        fixture.close(stage);
        long first = decided();
        fixture.as(
                "officer",
                () -> assertThatThrownBy(() -> decisions.publish(first, LocalDate.of(2000, 1, 1)))
                        .hasMessage("call.publish.past"));
        fixture.as(
                "staff-chungcheong",
                () -> assertThatThrownBy(() -> appeals.file(first, applied.get(1), "이의"))
                        .hasMessage("call.appeal.unpublished"));
        fixture.as("officer", () -> decisions.publish(first, LocalDate.of(2090, 1, 1)));
        fixture.as(
                "staff-chungcheong",
                () -> assertThatThrownBy(() -> appeals.file(first, applied.get(0), "이의"))
                        .hasMessage("call.appeal.passed"));
        fixture.as(
                "staff-sudogwon",
                () -> assertThatThrownBy(() -> appeals.file(first, applied.get(1), "이의"))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void decidesOnceMoreAfterAnAppealWasUpheld() {
        long first = published();
        fixture.as("staff-chungcheong", () -> appeals.file(first, applied.get(1), "점수를 잘못 옮김"));
        long appeal = appeals.of(first).get(0).id();
        long wrong = fixture.account("headoffice");
        fixture.as("officer", () -> {
            assertThatThrownBy(() -> chairs.setAside(stage, applied.get(0), wrong, "잘못 옮김"))
                    .hasMessage("call.chair.appeal");
            appeals.answer(appeal, Appeal.Result.UPHELD, "다시 보겠음");
            assertThatThrownBy(() -> appeals.answer(appeal, Appeal.Result.DISMISSED, "아님"))
                    .hasMessage("call.appeal.answered");
            chairs.setAside(stage, applied.get(0), wrong, "잘못 옮김");
            chairs.excuse(stage, applied.get(0), wrong, "잘못 옮긴 평가표");
        });
        long second = decided("0", "없음", "이의신청 인용");
        assertThat(taken.ofStage(stage)).extracting(Decision::id).containsExactly(second, first);
        assertThat(taken.find(first).orElseThrow().followsFromItsInputs()).isTrue();
    }
}
