package kr.sandan.task;

import kr.sandan.approval.PeriodLocks;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes tasks and supports that were entered by mistake off the register, and puts them back; nothing is deleted. Nobody
 * approves tasks, so this goes at once. Said twice, it is said once.
 */
@Service
@Transactional
public class Withdrawals {

    /** Tasks are closed where their month is closed for records of every kind. */
    private static final String KIND = "TASK";

    private final Tasks tasks;
    private final Supports supports;
    private final SupportRules rules;
    private final PeriodLocks locks;
    private final JdbcClient jdbc;

    Withdrawals(Tasks tasks, Supports supports, SupportRules rules, PeriodLocks locks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.supports = supports;
        this.rules = rules;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * Says that a task should never have been entered.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where supports of it stand, its month is closed, or no reason is stated
     */
    void withdrawTask(long id, int version, @Nullable String reason) {
        Task task = task(id);
        if (task.isWithdrawn()) return;
        requireOpen(task);
        ChangeReason.state(reason);
        task.withdraw(version, standingSupports(id), reason);
        tasks.flush();
    }

    /**
     * Takes that back.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where the activity at which it was found is off the register, its month is closed, or no reason is
     *     stated
     */
    void restoreTask(long id, int version, @Nullable String reason) {
        Task task = task(id);
        if (!task.isWithdrawn()) return;
        requireOpen(task);
        if (!stands(task.activityId())) throw new RuleBroken(null, "task.restore.activity");
        ChangeReason.state(reason);
        task.restore(version, reason);
        tasks.flush();
    }

    /**
     * Says that a support should never have been entered.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where its month is closed, or no reason is stated
     */
    void withdrawSupport(long id, int version, @Nullable String reason) {
        Support support = support(id);
        if (support.isWithdrawn()) return;
        requireOpen(support);
        ChangeReason.state(reason);
        support.withdraw(version, reason);
        supports.flush();
    }

    /**
     * Takes that back.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where it fits in no more beside its task and other supports, its month is closed, or no reason is
     *     stated
     */
    void restoreSupport(long id, int version, @Nullable String reason) {
        Support support = support(id);
        if (!support.isWithdrawn()) return;
        requireOpen(support);
        rules.requireRestorable(task(support.taskId()), support);
        ChangeReason.state(reason);
        support.restore(version, reason);
        SupportRules.written(supports::flush);
    }

    /** Whether the month in which a task was found is closed. */
    @Transactional(readOnly = true)
    public boolean isClosed(TaskRow task) {
        return locks.isLocked(KIND, task.officeId(), task.foundOn());
    }

    private void requireOpen(Task task) {
        locks.requireOpen(KIND, task.officeId(), task.foundOn());
    }

    private void requireOpen(Support support) {
        locks.requireOpen(KIND, task(support.taskId()).officeId(), support.startedOn());
    }

    private long standingSupports(long task) {
        return jdbc.sql("select count(*) from task_support where task_id = ? and withdrawal is null")
                .param(task)
                .query(Long.class)
                .single();
    }

    private boolean stands(@Nullable Long activity) {
        return activity == null
                || jdbc.sql("select withdrawn_at is null from activity where id = ?")
                        .param(activity)
                        .query(Boolean.class)
                        .single();
    }

    private Task task(long id) {
        return tasks.findById(id).orElseThrow(() -> new NotFound("task", id));
    }

    private Support support(long id) {
        return supports.findById(id).orElseThrow(() -> new NotFound("support", id));
    }
}
