package kr.sandan.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.account.ActingAccount;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallService;
import kr.sandan.call.Criterion;
import kr.sandan.call.Stage;
import kr.sandan.call.review.AppealService;
import kr.sandan.call.review.Decide;
import kr.sandan.call.review.DecisionService;
import kr.sandan.call.review.ReviewService;
import kr.sandan.call.review.ReviewService.Filled;
import kr.sandan.call.review.StageRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the sample call is judged: the first stage is decided with a conflict, a tie and an appeal that waits; in the second a
 * sheet is missing and two applications are alike.
 */
@Component
class SampleReviews {

    private final CallService calls;
    private final CallQueries queries;
    private final StageRun run;
    private final ReviewService reviews;
    private final DecisionService decisions;
    private final AppealService appeals;
    private final ActingAccount acting;
    private final JdbcClient jdbc;

    SampleReviews(
            CallService calls,
            CallQueries queries,
            StageRun run,
            ReviewService reviews,
            DecisionService decisions,
            AppealService appeals,
            ActingAccount acting,
            JdbcClient jdbc) {
        this.calls = calls;
        this.queries = queries;
        this.run = run;
        this.reviews = reviews;
        this.decisions = decisions;
        this.appeals = appeals;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    void judge(long call, List<Long> applied, LocalDate today) {
        Stage written = queries.stages(call).get(0);
        Stage presentation = queries.stages(call).get(1);
        as("admin", () -> {
            calls.close(call);
            for (String chair : List.of("officer", "ministry")) assign(written, chair, true);
            for (String judge : List.of("reviewer", "headoffice", "admin2")) assign(written, judge, false);
            run.open(written.id());
        });
        int[] points = {88, 75, 75, 82, 51};
        for (int at = 0; at < points.length; at++) {
            score("reviewer", written, applied.get(at), points[at]);
            score("headoffice", written, applied.get(at), points[at]);
            if (at > 0) score("admin2", written, applied.get(at), points[at]);
        }
        as("admin2", () -> reviews.declare(written.id(), applied.get(0), true, "견본: 신청 기관의 사외이사"));
        decide(written, applied, today);
        present(presentation, applied);
    }

    private void decide(Stage stage, List<Long> applied, LocalDate today) {
        as("admin", () -> run.close(stage.id()));
        as("officer", () -> {
            int version = queries.stage(stage.id()).orElseThrow().version();
            long decision = decisions.decide(new Decide(
                    stage.id(),
                    version,
                    "견본 회의록: 평가위원 3명의 평가표를 확인함",
                    List.of(applied.get(2), applied.get(1)),
                    "견본: 지난해 지원을 받지 않은 과제를 앞에 둠",
                    null));
            decisions.publish(decision, today.plusDays(14));
            as("staff-chungcheong", () -> appeals.file(decision, applied.get(4), "견본: 사업성 점수의 근거를 알려 주기 바람"));
        });
    }

    private void present(Stage stage, List<Long> applied) {
        as("admin", () -> {
            assign(stage, "officer", true);
            for (String judge : List.of("reviewer", "headoffice", "admin")) assign(stage, judge, false);
            run.open(stage.id());
        });
        for (long application : List.of(applied.get(0), applied.get(3))) score("headoffice", stage, application, 80);
        score("reviewer", stage, applied.get(0), 80);
        as("reviewer", () -> {
            reviews.declare(stage.id(), applied.get(3), false, null);
            reviews.save(stage.id(), applied.get(3), filled(stage, 77));
        });
    }

    private void assign(Stage stage, String username, boolean chair) {
        run.assign(stage.id(), account(username), chair, null);
    }

    private void score(String username, Stage stage, long application, int points) {
        as(username, () -> {
            reviews.declare(stage.id(), application, false, null);
            reviews.give(stage.id(), application, filled(stage, points));
        });
    }

    private static Filled filled(Stage stage, int points) {
        Map<Long, BigDecimal> scores = new TreeMap<>();
        for (Criterion one : stage.criteria()) scores.put(one.id(), BigDecimal.valueOf(points));
        return new Filled(scores, Map.of(), "견본 의견", 0);
    }

    private void as(String username, Runnable work) {
        acting.as(account(username), work);
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
