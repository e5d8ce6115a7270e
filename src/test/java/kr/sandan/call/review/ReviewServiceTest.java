package kr.sandan.call.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sandan.call.ApplicationService;
import kr.sandan.call.Applications;
import kr.sandan.call.Averaging;
import kr.sandan.call.CallFixture;
import kr.sandan.call.EnterApplication;
import kr.sandan.call.Stage;
import kr.sandan.call.TieRule;
import kr.sandan.platform.NotFound;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Sheets and declarations, with everything that goes wrong. All is rolled back. */
@PortalTest
@Transactional
class ReviewServiceTest {

    private static final Stage.Rule ONE = new Stage.Rule(Averaging.MEAN, 6000, 1, 1, TieRule.DECISION);

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ChairService chairs;

    @Autowired
    private Panels panels;

    @Autowired
    private StageRun run;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private Applications seen;

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

    @Test
    void takesNoScoreBeforeADeclarationNorOfAConflict() {
        ReviewService.Filled filled = fixture.filled(stage, 80);
        fixture.as("reviewer", () -> {
            assertThatThrownBy(() -> reviews.give(stage, applied.get(0), filled))
                    .hasMessage("call.sheet.declare");
            assertThatThrownBy(() -> reviews.declare(stage, applied.get(0), true, " "))
                    .hasMessage("call.conflict.reason");
            reviews.declare(stage, applied.get(0), true, "자문 계약");
            assertThatThrownBy(() -> reviews.give(stage, applied.get(0), filled))
                    .hasMessage("call.sheet.conflict");
            assertThatThrownBy(() -> reviews.declare(stage, applied.get(0), false, null))
                    .hasMessage("call.conflict.final");
        });
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into call_sheet (stage_id, application_id, account_id, given_at) values (?, ?, ?, now())
                        """)
                        .params(stage, applied.get(0), fixture.account("reviewer"))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void setsAsideWhatWasScoredBeforeAConflictWasDeclared() {
        scoreAll(90, 70, 50);
        fixture.as("reviewer", () -> reviews.declare(stage, applied.get(0), true, "나중에 앎"));
        Panel panel = panels.of(stage);
        assertThat(panel.sheet(applied.get(0), fixture.account("reviewer"))
                        .orElseThrow()
                        .asideReason())
                .isEqualTo("나중에 앎");
        Ranking.Line line = Ranking.of(panel.inputs(List.of())).lines().get(0);
        assertThat(line.given() + " of " + line.due()).isEqualTo("1 of 1");
    }

    @Test
    void keepsReviewersFromTheirOwnOrganisation() {
        long other = fixture.call(ONE);
        List<Long> mine = fixture.submitted(other, 1);
        long own = fixture.stage(other, 1).id();
        fixture.as("admin", () -> run.assign(own, fixture.account("reviewer"), false, fixture.organisation(0)));
        assertThat(panels.of(own).isBlocked(mine.get(0), fixture.account("reviewer")))
                .isTrue();
        fixture.openedByChair(other);
        fixture.as(
                "reviewer",
                () -> assertThatThrownBy(() -> reviews.declare(own, mine.get(0), false, null))
                        .hasMessage("call.conflict.known"));
    }

    @Test
    void refusesALateSheetUnlessAChairTakesItWithAReason() {
        fixture.score("reviewer", stage, applied.get(0), 80);
        fixture.as("headoffice", () -> reviews.declare(stage, applied.get(0), false, null));
        fixture.close(stage);
        fixture.close(stage);
        ReviewService.Filled filled = fixture.filled(stage, 60);
        fixture.as(
                "headoffice",
                () -> assertThatThrownBy(() -> reviews.give(stage, applied.get(0), filled))
                        .hasMessage("call.sheet.late"));
        long late = fixture.account("headoffice");
        fixture.as(
                "headoffice",
                () -> assertThatThrownBy(() -> chairs.admitLate(stage, applied.get(0), late, "출장"))
                        .isInstanceOf(NotFound.class));
        fixture.as("officer", () -> {
            assertThatThrownBy(() -> chairs.admitLate(stage, applied.get(0), late, " "))
                    .hasMessage("call.chair.reason");
            chairs.admitLate(stage, applied.get(0), late, "출장");
        });
        fixture.as("headoffice", () -> reviews.give(stage, applied.get(0), filled));
        assertThat(panels.of(stage).sheet(applied.get(0), late).orElseThrow().late())
                .isTrue();
    }

    @Test
    void refusesLateApplicationsAndThoseOfOtherHeadquarters() {
        EnterApplication late = new EnterApplication(
                call,
                fixture.facts(fixture.organisation(5), null),
                "늦은 기관",
                null,
                null,
                false,
                CallFixture.unique("l"));
        fixture.as(
                "admin",
                () -> assertThatThrownBy(() -> applications.enter(late)).hasMessage("call.application.not-open"));
        fixture.as("staff-sudogwon", () -> assertThat(seen.of(call)).isEmpty());
        fixture.as("staff-sudogwon", () -> assertThat(seen.find(applied.get(0))).isEmpty());
        fixture.as("staff-chungcheong", () -> assertThat(seen.of(call)).hasSize(3));
        long open = fixture.call(ONE);
        EnterApplication foreign = new EnterApplication(
                open,
                fixture.facts(fixture.organisation(5), fixture.office("SUDOGWON")),
                "다른 본부",
                null,
                null,
                false,
                CallFixture.unique("f"));
        fixture.as(
                "staff-chungcheong",
                () -> assertThatThrownBy(() -> applications.enter(foreign))
                        .hasMessage("call.application.office.other"));
    }
}
