package kr.sandan.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kr.sandan.account.ActingAccount;
import kr.sandan.activity.ActivityFacts.Notes;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.ApprovalView;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilService;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council of the demonstration's Chungcheong headquarters, and its staff at work. */
@PortalTest
abstract class ActivityWorld {

    @Autowired
    ActivityDesk desk;

    @Autowired
    ActivityPages activities;

    @Autowired
    ActivityQueries queries;

    @Autowired
    Drafts drafts;

    @Autowired
    ApprovalService approvals;

    @Autowired
    ApprovalQueries decisions;

    @Autowired
    CouncilService councils;

    @Autowired
    ActingAccount acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    long council;
    LocalDate today;

    @BeforeEach
    void foundACouncil() {
        council = new CouncilDeskFixture(councils, jdbc).found("활동 시험", "h-ochang", "2012-01-01");
        today = AsOf.today(clock).valid();
    }

    <T> T as(String username, Supplier<T> work) {
        long account = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
        List<T> result = new ArrayList<>();
        acting.as(account, () -> result.add(work.get()));
        return result.get(0);
    }

    ActivityFacts facts(LocalDate day, @Nullable String outcome) {
        return new ActivityFacts(
                council,
                List.of(),
                "SEMINAR",
                day,
                LocalTime.of(14, 0),
                LocalTime.of(16, 30),
                "본부 회의실",
                "이차전지 세미나",
                outcome,
                Notes.NONE,
                0,
                ActivityCosts.NONE);
    }

    /** The same, together with other councils. */
    static ActivityFacts joint(ActivityFacts facts, Long... others) {
        return new ActivityFacts(
                facts.councilId(),
                List.of(others),
                facts.kind(),
                facts.heldOn(),
                facts.startsAt(),
                facts.endsAt(),
                facts.place(),
                facts.title(),
                facts.outcome(),
                facts.notes(),
                facts.guests(),
                facts.costs());
    }

    RecordActivity form(ActivityFacts facts, String key) {
        return new RecordActivity(facts, Attendee.read("(주)한빛\t김하나\n두울대학교, 이두리", null), Repeats.ONCE, null, false, key);
    }

    long record(ActivityFacts facts) {
        return as(
                "staff-chungcheong",
                () -> desk.record(form(facts, UUID.randomUUID().toString())));
    }

    ActivityDetail find(long id) {
        return as("staff-chungcheong", () -> activities.find(id).orElseThrow());
    }

    long rows() {
        return jdbc.sql("select count(*) from activity where council_id = ?")
                .param(council)
                .query(Long.class)
                .single();
    }

    void revise(long id, int version, ActivityFacts facts) {
        as("staff-chungcheong", () -> {
            desk.revise(new ReviseActivity(
                    id,
                    version,
                    facts,
                    List.of(),
                    Set.of(),
                    null,
                    UUID.randomUUID().toString()));
            return 0;
        });
    }

    void cancel(long id, String reason) {
        as("staff-chungcheong", () -> {
            desk.cancel(id, find(id).version(), reason);
            return 0;
        });
    }

    /** Handed in and approved. */
    void submitAndApprove(long id) {
        as("staff-chungcheong", () -> {
            desk.submit(id);
            return id;
        });
        as("chief-chungcheong", () -> {
            ApprovalView view = view(id);
            approvals.approve(view.id(), view.seen());
            return id;
        });
    }

    void reopen(long id, String reason) {
        as("chief-chungcheong", () -> {
            approvals.reopen(view(id).id(), view(id).seen(), reason);
            return id;
        });
    }

    private ApprovalView view(long id) {
        return decisions.view(ActivityApproval.KIND, id).orElseThrow();
    }
}
