package kr.sandan.call.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.call.Averaging;
import kr.sandan.call.Stage;
import kr.sandan.call.TieRule;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two chairs who decide at the same moment, each in a transaction of their own. */
@PortalTest
class TwoChairsTest {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Decisions taken;

    @Autowired
    private Panels panels;

    @Test
    void decideOnce() throws Exception {
        long call = fixture.call(new Stage.Rule(Averaging.MEAN, 6000, 1, 1, TieRule.DECISION));
        long application = fixture.submitted(call, 1).get(0);
        long stage = fixture.opened(call, 1);
        fixture.score("reviewer", stage, application, 80);
        fixture.score("headoffice", stage, application, 70);
        fixture.close(stage);
        Decide both = new Decide(stage, panels.of(stage).stage().version(), "회의록", List.of(), null, null);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService chairs = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = chairs.invokeAll(
                    List.of(deciding("officer", both, together), deciding("ministry", both, together)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("decided", "saw the other");
        } finally {
            chairs.shutdownNow();
        }
        assertThat(taken.ofStage(stage)).hasSize(1);
        assertThat(fixture.state(application)).isEqualTo("SELECTED");
    }

    private Callable<String> deciding(String who, Decide both, CyclicBarrier together) {
        return () -> {
            together.await();
            String[] answer = {"decided"};
            fixture.as(who, () -> {
                try {
                    decisions.decide(both);
                } catch (StaleEdit late) {
                    answer[0] = "saw the other";
                }
            });
            return answer[0];
        };
    }
}
