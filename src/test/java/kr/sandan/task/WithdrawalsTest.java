package kr.sandan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.approval.LockPeriod;
import kr.sandan.approval.LockRow;
import kr.sandan.approval.LockService;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.Paging;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks and supports that were entered by mistake leave the register, and may come back. */
class WithdrawalsTest extends TaskWorld {

    @Autowired
    private FollowThrough follow;

    @Autowired
    private FollowRows rows;

    @Autowired
    private TaskSummary summary;

    @Autowired
    private MovableTasks movable;

    @Autowired
    private LockService locks;

    private static void refused(String key, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(RuleBroken.class).hasMessage(key);
    }

    private void withdraw(long id) {
        asStaff(() -> desk.withdrawTask(id, find(id).version(), "두 번 등록함"));
    }

    private void restore(long id) {
        asStaff(() -> desk.restoreTask(id, find(id).version(), "다른 과제였음"));
    }

    private TaskDetail.Given only(long id) {
        return find(id).supports().get(0);
    }

    private void withdrawSupport(long id) {
        asStaff(() -> desk.withdrawSupport(only(id).id(), only(id).version(), "다른 기업의 지원"));
    }

    private void restoreSupport(long id) {
        asStaff(() -> desk.restoreSupport(only(id).id(), only(id).version(), "이 기업이 맞음"));
    }

    /** In how many lists and figures the council's one task stands, each of which is to hold it once or not at all. */
    private List<Long> counted(long id) {
        FollowFilter followed = new FollowFilter(null, council, null, null);
        FollowRows.Which all = new FollowRows.Which(FollowRows.Of.TASKS, null, null, null, null, null);
        TaskFilter filter = TaskFilter.ofCouncil(council);
        long staff = account(STAFF);
        return as(
                STAFF,
                () -> List.of(
                        queries.page(filter, Paging.FIRST).total(),
                        summary.kinds(filter).stream()
                                .mapToLong(TaskSummary.KindState::tasks)
                                .sum(),
                        follow.of(followed).tasks(part -> true),
                        rows.page(followed, all, Paging.FIRST).total(),
                        queries.openOf(staff).stream()
                                .filter(row -> row.id() == id)
                                .count(),
                        queries.openOfNoneOf(List.of()).stream()
                                .filter(row -> row.id() == id)
                                .count(),
                        movable.items(staff).stream()
                                .filter(item -> item.key().equals(String.valueOf(id)))
                                .count()));
    }

    @Test
    void aWithdrawnTaskIsInNoListAndNoFigureUntilItIsRestored() {
        long id = task(today);
        assertThat(counted(id)).containsOnly(1L);
        long found = as(STAFF, () -> queries.foundOf(account(STAFF)));
        withdraw(id);
        assertThat(counted(id)).containsOnly(0L);
        assertThat(as(STAFF, () -> queries.foundOf(account(STAFF)))).isEqualTo(found - 1);
        restore(id);
        assertThat(counted(id)).containsOnly(1L);
        assertThat(find(id).withdrawal()).isNull();
    }

    @Test
    void saysWhoWithdrewItWhenAndWhyAndKeepsTheHistory() {
        long id = task(today);
        refused("task.withdraw.reason", () -> asStaff(() -> desk.withdrawTask(id, find(id).version(), " ")));
        assertThatThrownBy(() -> asStaff(() -> desk.withdrawTask(id, 99, "두 번 등록함")))
                .isInstanceOf(StaleEdit.class);
        withdraw(id);
        Withdrawal said = find(id).withdrawal();
        assertThat(said).isNotNull();
        assertThat(said.reason()).isEqualTo("두 번 등록함");
        assertThat(said.by()).isEqualTo(find(id).enteredBy());
        assertThat(said.at().toLocalDate()).isEqualTo(today);
        assertThat(as("staff-sudogwon", () -> pages.find(id))).isEmpty();
        refused("task.restore.reason", () -> asStaff(() -> desk.restoreTask(id, find(id).version(), null)));
        restore(id);
        assertThat(as(STAFF, () -> changes.of(id)))
                .extracting(TaskChanges.Change::field, TaskChanges.Change::after, TaskChanges.Change::reason)
                .containsExactly(tuple("withdrawal", null, "다른 과제였음"), tuple("withdrawal", "두 번 등록함", "두 번 등록함"));
    }

    @Test
    void nothingElseOfAWithdrawnTaskChanges() {
        long id = task(today);
        withdraw(id);
        refused("task.withdrawn", () -> move(id, TaskState.UNDER_WAY, null));
        refused("task.withdrawn", () -> support(id, support(today, SupportMoney.OWN, null), null));
        refused(
                "task.withdrawn",
                () -> asStaff(() -> desk.revise(new ReviseTask(id, find(id).version(), facts(today), "고침", key()))));
        assertThatThrownBy(() -> jdbc.sql("update task set topic = '다른 애로' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("is withdrawn");
    }

    @Test
    void supportsThatCountForbidIt() {
        long id = task(today);
        support(id, support(today, SupportMoney.OWN, null), null);
        refused("task.withdraw.supports", () -> withdraw(id));
        assertThatThrownBy(() -> jdbc.sql("update task set withdrawal = 'x' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("supports of task");
        withdrawSupport(id);
        withdraw(id);
        refused("task.withdrawn", () -> restoreSupport(id));
        assertThatThrownBy(() -> jdbc.sql("update task_support set withdrawal = null where task_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("is withdrawn");
        restore(id);
        restoreSupport(id);
        assertThat(find(id).row().supports()).isEqualTo(1);
    }

    @Test
    void aSupportIsRestoredUnlessTheFirmGotTheServiceMeanwhile() {
        long id = task(today);
        support(id, support(today, SupportMoney.OWN, null), null);
        withdrawSupport(id);
        assertThat(only(id).withdrawal())
                .isNotNull()
                .extracting(Withdrawal::reason)
                .isEqualTo("다른 기업의 지원");
        assertThat(find(id).row().supports()).isZero();
        long other = task(today);
        support(other, support(today, SupportMoney.OWN, null), null);
        refused("task.restore.again", () -> restoreSupport(id));
        withdrawSupport(other);
        restoreSupport(id);
        assertThat(find(id).row().supports()).isEqualTo(1);
        assertThat(only(id).withdrawal()).isNull();
    }

    /** Closes a month of an office for records of every kind. */
    private long closed(String month, long office) {
        as("admin", () -> {
            locks.lock(new LockPeriod(null, office, month, "확정"));
            return 0;
        });
        return locks.all().stream()
                .filter(row -> row.period().equals(month) && row.unlockedBy() == null)
                .mapToLong(LockRow::id)
                .max()
                .orElseThrow();
    }

    @Test
    void aMonthClosedForEverythingKeepsWhatItHas() {
        LocalDate day = LocalDate.of(2014, 3, 14);
        long id = task(day);
        support(id, support(day, SupportMoney.OWN, null), null);
        long bare = task(day);
        withdraw(bare);
        long lock = closed("2014-03", find(id).row().officeId());
        try {
            refused("approval.refused.locked", () -> withdrawSupport(id));
            refused("approval.refused.locked", () -> restore(bare));
            assertThatThrownBy(() -> jdbc.sql("update task set withdrawal = null where id = ?")
                            .param(bare)
                            .update())
                    .hasMessageContaining("is locked");
        } finally {
            as("admin", () -> {
                locks.unlock(lock, "시험 끝");
                return 0;
            });
        }
        restore(bare);
    }
}
