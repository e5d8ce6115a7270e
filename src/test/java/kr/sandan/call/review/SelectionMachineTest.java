package kr.sandan.call.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.sandan.call.ApplicationService;
import kr.sandan.call.Averaging;
import kr.sandan.call.CallService;
import kr.sandan.call.Stage;
import kr.sandan.call.TieRule;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever people do in whatever order, what must always hold does. All is rolled back. */
@PortalTest
@Transactional
class SelectionMachineTest {

    private static final int STEPS = 120;
    private static final List<String> PEOPLE =
            List.of("officer", "ministry", "reviewer", "headoffice", "admin", "staff-chungcheong", "staff-sudogwon");

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
    private StageRun run;

    @Autowired
    private CallService calls;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private JdbcClient jdbc;

    private final List<Long> stages = new ArrayList<>();
    private List<Long> applied = List.of();
    private long call;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void alwaysHolds(long seed) {
        Random random = new Random(seed);
        call = fixture.call(
                new Stage.Rule(Averaging.MEAN, 3000, 3, 1, TieRule.FIRST_CRITERION),
                new Stage.Rule(Averaging.TRIMMED_MEAN, null, 1, 1, TieRule.DECISION));
        applied = fixture.submitted(call, 4);
        stages.add(fixture.opened(call, 1));
        stages.add(fixture.stage(call, 2).id());
        fixture.as("admin", () -> {
            for (String judge : List.of("officer", "reviewer", "headoffice"))
                run.assign(stages.get(1), fixture.account(judge), judge.equals("officer"), null);
        });
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            if (act(random)) done++;
            check();
        }
        assertThat(done).isGreaterThan(10);
    }

    private boolean act(Random random) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        boolean[] done = new boolean[1];
        fixture.as(who, () -> {
            try {
                step(random);
                done[0] = true;
            } catch (RuleBroken | NotFound | StaleEdit refused) {
                done[0] = false;
            }
        });
        return done[0];
    }

    private void step(Random random) {
        long stage = stages.get(random.nextInt(10) < 6 ? 0 : 1);
        long application = applied.get(random.nextInt(applied.size()));
        long account = fixture.account(random.nextBoolean() ? "reviewer" : "headoffice");
        switch (random.nextInt(14)) {
            case 0 -> reviews.declare(stage, application, random.nextInt(6) == 0, "사유");
            case 1, 2, 3 -> {
                reviews.declare(stage, application, false, null);
                reviews.give(stage, application, fixture.filled(stage, random.nextInt(101)));
            }
            case 4 -> reviews.save(stage, application, fixture.filled(stage, random.nextInt(101)));
            case 5 -> chairs.excuse(stage, application, account, "인정");
            case 6 -> chairs.admitLate(stage, application, account, "허용");
            case 7 -> withdrawSeldom(random, application);
            case 8 -> closeSeldom(random, stage);
            case 9 -> run.open(stage);
            case 10, 11 -> decide(stage);
            case 12 -> publishAndAppeal(random, stage, application);
            default -> calls.close(call);
        }
    }

    private void withdrawSeldom(Random random, long application) {
        if (random.nextInt(4) == 0) applications.withdraw(application, "포기");
    }

    private void closeSeldom(Random random, long stage) {
        if (random.nextInt(2) == 0) run.close(stage);
    }

    private void decide(long stage) {
        Panel panel = panels.of(stage);
        decisions.decide(new Decide(stage, panel.stage().version(), "회의록", panel.candidates(), "번호순", "바뀐 것이 있음"));
    }

    private void publishAndAppeal(Random random, long stage, long application) {
        for (Decision one : taken.ofStage(stage)) {
            if (random.nextBoolean()) decisions.publish(one.id(), LocalDate.of(2090, 1, 1));
            else appeals.file(one.id(), application, "이의");
            for (Appeal appeal : appeals.of(one.id()))
                appeals.answer(appeal.id(), random.nextBoolean() ? Appeal.Result.UPHELD : Appeal.Result.DISMISSED, "답");
        }
    }

    private void check() {
        assertThat(applied.stream().map(fixture::state)).allMatch(state -> !state.isBlank());
        for (long stage : stages) {
            Panel panel = panels.of(stage);
            Inputs inputs = panel.inputs(List.of());
            assertThat(inputs.sheets())
                    .as("no sheet of somebody with a conflict counts")
                    .noneMatch(sheet -> panel.conflicted(sheet.application(), sheet.account()));
            assertThat(inputs.candidates()).noneMatch(one -> fixture.state(one).equals("WITHDRAWN"));
            for (Decision one : taken.ofStage(stage))
                assertThat(one.followsFromItsInputs()).isTrue();
        }
        assertThat(jdbc.sql("""
                        select count(*) from call_application a where a.call_id = ? and a.state = 'SELECTED'
                           and not exists (select from call_decision_line l join call_decision d on d.id = l.decision_id
                                            where l.application_id = a.id and l.outcome = 'PASSED' and d.stage_id = a.stage_id)
                        """).param(call).query(Long.class).single()).isZero();
    }
}
