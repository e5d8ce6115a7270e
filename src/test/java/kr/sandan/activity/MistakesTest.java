package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.ApprovalState;
import kr.sandan.approval.ApprovalView;
import kr.sandan.approval.LockPeriod;
import kr.sandan.approval.LockRow;
import kr.sandan.approval.LockService;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An activity that was entered by mistake leaves the register by the way it came, and may come back. */
class MistakesTest extends ActivityWorld {

    private static final String STAFF = "staff-chungcheong";
    private static final String CHIEF = "chief-chungcheong";
    private static final String THERE = "staff-sudogwon";

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private ApprovalQueries standing;

    @Autowired
    private ActivitySummary summary;

    @Autowired
    private CouncilCalendar calendar;

    @Autowired
    private CalendarKeys keys;

    @Autowired
    private LockService locks;

    private long held() {
        return record(facts(today.minusDays(20), "과제 두 건을 찾음"));
    }

    private void run(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return 0;
        });
    }

    private void withdraw(long id, String reason) {
        run(STAFF, () -> desk.withdraw(id, find(id).version(), reason));
    }

    private void restore(long id) {
        run(STAFF, () -> desk.restore(id, find(id).version(), "같은 날 두 번 열렸음"));
    }

    private void asChief(long id, Consumer<ApprovalView> act) {
        run(CHIEF, () -> act.accept(standing.view("ACTIVITY", id).orElseThrow()));
    }

    private void approve(long id) {
        asChief(id, view -> approvals.approve(view.id(), view.seen()));
    }

    private long approved() {
        long id = held();
        run(STAFF, () -> desk.submit(id));
        approve(id);
        return id;
    }

    private long reopened() {
        long id = approved();
        asChief(id, view -> approvals.reopen(view.id(), view.seen(), "두 번 등록됨"));
        return id;
    }

    private ApprovalState state(long id) {
        return standing.state("ACTIVITY", id).orElseThrow();
    }

    private long listed(String username) {
        return as(
                username,
                () -> queries.page(ActivityFilter.ofCouncil(council), new Paging(1, 20, null))
                        .total());
    }

    private boolean seenBy(String username, long id) {
        return as(username, () -> activities.find(id)).isPresent();
    }

    @Test
    void aDraftLeavesListsTotalsCalendarAndFeedAndStaysReadableWithItsHistory() {
        long id = held();
        long twin = held();
        withdraw(twin, "같은 세미나를 두 번 등록함");
        assertThat(listed(STAFF)).isEqualTo(1);
        assertThat(as(STAFF, () -> summary.kinds(ActivityFilter.ofCouncil(council))))
                .extracting(ActivitySummary.KindTotal::held)
                .containsExactly(1L);
        assertThat(as(STAFF, () -> queries.ofDays(today.minusDays(30), today, ActivityFilter.ofCouncil(council), 10)))
                .extracting(one -> one.row().id())
                .containsExactly(id);
        String key = as(STAFF, () -> keys.issue(council));
        assertThat(calendar.of(council, key)).contains("activity-" + id + "@").doesNotContain("activity-" + twin + "@");
        assertThat(state(twin)).isEqualTo(ApprovalState.DROPPED);
        assertThat(seenBy(CHIEF, twin)).isTrue();
        assertThat(seenBy(THERE, twin)).isFalse();
        assertThat(activities.changes(twin))
                .first()
                .satisfies(change -> assertThat(change.field()).isEqualTo("mistake_reason"))
                .satisfies(change -> assertThat(change.after()).isEqualTo("같은 세미나를 두 번 등록함"));
    }

    @Test
    void whatWasReturnedIsReturnedAgainWhenItIsRestored() {
        long id = held();
        run(STAFF, () -> desk.submit(id));
        asChief(id, view -> approvals.giveBack(view.id(), view.seen(), "두 번 등록됨", Map.of()));
        withdraw(id, "두 번 등록됨");
        assertThat(listed(STAFF)).isZero();
        restore(id);
        assertThat(state(id)).isEqualTo(ApprovalState.RETURNED);
        assertThat(listed(STAFF)).isEqualTo(1);
        restore(id);
        assertThat(state(id)).as("restored twice, it is restored once").isEqualTo(ApprovalState.RETURNED);
    }

    @Test
    void nothingOfItChangesUntilItIsRestored() {
        long id = held();
        withdraw(id, "잘못 등록함");
        int version = find(id).version();
        assertThatThrownBy(() -> revise(id, version, facts(today.minusDays(20), "다른 결과")))
                .hasMessage("activity.mistake.stands");
        assertThatThrownBy(() -> run(STAFF, () -> desk.submit(id))).isInstanceOf(RuleBroken.class);
        restore(id);
        revise(id, find(id).version(), facts(today.minusDays(20), "다른 결과"));
        assertThat(find(id).facts().outcome()).isEqualTo("다른 결과");
    }

    @Test
    void aReasonIsAskedForBothWays() {
        long id = held();
        assertThatThrownBy(() -> withdraw(id, " ")).hasMessage("activity.mistake.reason");
        withdraw(id, "잘못 등록함");
        assertThatThrownBy(() -> run(STAFF, () -> desk.restore(id, find(id).version(), "")))
                .hasMessage("activity.mistake.reason");
        assertThat(state(id)).isEqualTo(ApprovalState.DROPPED);
    }

    @Test
    void anotherHeadquartersNeitherWithdrawsNorRestores() {
        long id = held();
        int version = find(id).version();
        assertThatThrownBy(() -> run(THERE, () -> desk.withdraw(id, version, "남의 것")))
                .isInstanceOf(NotFound.class);
        withdraw(id, "잘못 등록함");
        assertThatThrownBy(() -> run(THERE, () -> desk.restore(id, version + 1, "남의 것")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsApprovedOrUnderApprovalIsNotWithdrawn() {
        long waiting = held();
        run(STAFF, () -> desk.submit(waiting));
        assertThatThrownBy(() -> withdraw(waiting, "잘못 등록함")).hasMessage("approval.refused.edit-submitted");
        long id = approved();
        assertThatThrownBy(() -> withdraw(id, "잘못 등록함")).hasMessage("approval.refused.edit-approved");
        assertThat(seenBy(THERE, id)).isTrue();
    }

    @Test
    void whatWasApprovedOnceLeavesWhenItsWithdrawalIsApproved() {
        long id = reopened();
        withdraw(id, "두 번 등록됨");
        assertThat(state(id)).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(seenBy(THERE, id)).as("others still see what was approved").isTrue();
        assertThat(listed(STAFF)).isEqualTo(1);
        approve(id);
        assertThat(state(id)).isEqualTo(ApprovalState.APPROVED);
        assertThat(seenBy(THERE, id)).isFalse();
        assertThat(seenBy(STAFF, id)).isTrue();
        assertThat(listed(STAFF)).isZero();
        assertThat(listed(THERE)).isZero();
    }

    @Test
    void itComesBackToOthersOnlyByApproval() {
        long id = reopened();
        withdraw(id, "두 번 등록됨");
        approve(id);
        restore(id);
        assertThat(state(id)).isEqualTo(ApprovalState.DRAFT);
        assertThat(listed(STAFF)).isEqualTo(1);
        assertThat(seenBy(THERE, id)).isFalse();
        run(STAFF, () -> desk.submit(id));
        approve(id);
        assertThat(seenBy(THERE, id)).isTrue();
    }

    @Test
    void openedAgainOnThePageOfItsApprovalItWaitsForANewDecision() {
        long id = reopened();
        withdraw(id, "두 번 등록됨");
        approve(id);
        asChief(id, view -> approvals.reopen(view.id(), view.seen(), "다시 살핌"));
        assertThat(listed(STAFF)).isEqualTo(1);
        assertThat(seenBy(THERE, id)).isFalse();
        run(STAFF, () -> desk.submit(id));
        approve(id);
        assertThat(listed(STAFF)).isZero();
    }

    @Test
    void aClosedMonthKeepsWhatItHas() {
        LocalDate day = LocalDate.of(2013, 2, 14);
        long id = record(facts(day, "과제 한 건"));
        long office = jdbc.sql("select id from office where code = 'CHUNGCHEONG'")
                .query(Long.class)
                .single();
        run("admin", () -> locks.lock(new LockPeriod("ACTIVITY", office, "2013-02", "확정")));
        long lock = locks.all().stream()
                .filter(row -> row.period().equals("2013-02") && row.unlockedBy() == null)
                .mapToLong(LockRow::id)
                .max()
                .orElseThrow();
        try {
            assertThatThrownBy(() -> withdraw(id, "잘못 등록함")).hasMessage("approval.refused.locked");
        } finally {
            run("admin", () -> locks.unlock(lock, "시험 끝"));
        }
    }
}
