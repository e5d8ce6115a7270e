package kr.sandan.call.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.account.ActingAccount;
import kr.sandan.call.ApplicationFacts;
import kr.sandan.call.ApplicationService;
import kr.sandan.call.CallFixture;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallService;
import kr.sandan.call.EnterApplication;
import kr.sandan.call.Stage;
import kr.sandan.call.StageService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stages under review as tests need them: the officer leads, the reviewer and the head office score. */
@Component
public class ReviewFixture {

    private final CallService calls;
    private final StageService stages;
    private final ApplicationService applications;
    private final StageRun run;
    private final ReviewService reviews;
    private final CallQueries queries;
    private final ActingAccount acting;
    private final CallFixture fixture;
    private final JdbcClient jdbc;

    ReviewFixture(
            CallService calls,
            StageService stages,
            ApplicationService applications,
            StageRun run,
            ReviewService reviews,
            CallQueries queries,
            ActingAccount acting,
            JdbcClient jdbc) {
        this.calls = calls;
        this.stages = stages;
        this.applications = applications;
        this.run = run;
        this.reviews = reviews;
        this.queries = queries;
        this.acting = acting;
        this.fixture = new CallFixture(jdbc);
        this.jdbc = jdbc;
    }

    public long account(String username) {
        return fixture.number("select id from account where username = ?", username);
    }

    public void as(String username, Runnable work) {
        acting.as(account(username), work);
    }

    /** A call that is announced, with as many stages of one criterion as there are rules. */
    public long call(Stage.Rule... rules) {
        long[] id = new long[1];
        as("admin", () -> {
            id[0] = calls.open(fixture.call(CallFixture.unique("심사 공모")));
            for (Stage.Rule rule : rules)
                stages.add(id[0], CallFixture.stage(rule, CallFixture.criterion("기술성", 100, 100)));
            calls.announce(id[0]);
        });
        return id[0];
    }

    public ApplicationFacts facts(long organisation, @Nullable Long office) {
        return new ApplicationFacts(
                organisation, null, office, CallFixture.unique("과제"), "요약", 100L, 10L, "혁신계정", 1, null, List.of());
    }

    public long organisation(int number) {
        return fixture.number(
                "select id from organisation where merged_into is null order by id offset ? limit 1", number);
    }

    public long office(String code) {
        return fixture.number("select id from office where code = ?", code);
    }

    /** Applications of the headquarters of Chungcheong, entered by its staff and handed in. */
    public List<Long> submitted(long call, int number) {
        List<Long> ids = new ArrayList<>();
        long office = fixture.number("""
                select office_id from account_office o join account a on a.id = o.account_id
                 where a.username = 'staff-chungcheong' and o.superseded_at is null""");
        for (int at = 0; at < number; at++) {
            EnterApplication said = new EnterApplication(
                    call, facts(organisation(at), office), "신청 기관", null, null, false, CallFixture.unique("a"));
            as("staff-chungcheong", () -> {
                long id = applications.enter(said);
                applications.submit(id);
                ids.add(id);
            });
        }
        return ids;
    }

    public Stage stage(long call, int ordinal) {
        return queries.stages(call).get(ordinal - 1);
    }

    /** The stage opened, with its judges. */
    public long opened(long call, int ordinal) {
        long stage = stage(call, ordinal).id();
        as("admin", () -> {
            calls.close(call);
            run.assign(stage, account("officer"), true, null);
            run.assign(stage, account("ministry"), true, null);
            run.assign(stage, account("reviewer"), false, null);
            run.assign(stage, account("headoffice"), false, null);
            run.open(stage);
        });
        return stage;
    }

    /** The first stage opened where one who scores is named already. */
    public void openedByChair(long call) {
        long stage = stage(call, 1).id();
        as("admin", () -> {
            calls.close(call);
            run.assign(stage, account("officer"), true, null);
            run.open(stage);
        });
    }

    public void close(long stage) {
        as("admin", () -> run.close(stage));
    }

    public ReviewService.Filled filled(long stage, int points) {
        long criterion = fixture.number("select id from call_criterion where stage_id = ?", stage);
        Map<Long, BigDecimal> scores = new TreeMap<>(Map.of(criterion, BigDecimal.valueOf(points)));
        return new ReviewService.Filled(scores, Map.of(), null, 0);
    }

    /** A declaration without a conflict and a sheet. */
    public void score(String username, long stage, long application, int points) {
        as(username, () -> {
            reviews.declare(stage, application, false, null);
            reviews.give(stage, application, filled(stage, points));
        });
    }

    public String state(long application) {
        return jdbc.sql("select state from call_application where id = ?")
                .param(application)
                .query(String.class)
                .single();
    }
}
