package kr.sandan.task;

import java.util.Optional;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people register and change tasks and supports by hand: those of the councils of their headquarters. Another
 * headquarters' task is not there; its council cannot be chosen.
 */
@Service
@Transactional
public class TaskDesk {

    private final TaskService tasks;
    private final SupportService supports;
    private final Withdrawals withdrawals;
    private final CouncilReach reach;
    private final TaskRows rows;
    private final JdbcClient jdbc;

    TaskDesk(
            TaskService tasks,
            SupportService supports,
            Withdrawals withdrawals,
            CouncilReach reach,
            TaskRows rows,
            JdbcClient jdbc) {
        this.rows = rows;
        this.tasks = tasks;
        this.supports = supports;
        this.withdrawals = withdrawals;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /** As {@link TaskService#record}, for councils of the own headquarters. */
    public long record(RecordTask command) {
        requireOwnCouncil(command.facts());
        return tasks.record(command);
    }

    /** The task that a form of that key was saved as, or whose support it was. */
    @Transactional(readOnly = true)
    public Optional<Long> savedWith(String key) {
        return rows.enteredWith(key).filter(this::isMine);
    }

    /** As {@link TaskService#revise}, for councils of the own headquarters. */
    public void revise(ReviseTask command) {
        requireMine(command.taskId());
        requireOwnCouncil(command.facts());
        tasks.revise(command);
    }

    /** As {@link TaskService#move}, for tasks of the own headquarters. */
    public void move(MoveTask command) {
        requireMine(command.taskId());
        tasks.move(command);
    }

    /** As {@link SupportService#record}, for tasks of the own headquarters. */
    public void support(RecordSupport command) {
        requireMine(command.taskId());
        supports.record(command);
    }

    /** As {@link SupportService#revise}, for tasks of the own headquarters. */
    public void revise(ReviseSupport command) {
        taskOf(command.supportId());
        supports.revise(command);
    }

    /** As {@link Withdrawals#withdrawTask}, for tasks of the own headquarters. */
    public void withdrawTask(long id, int version, @Nullable String reason) {
        requireMine(id);
        withdrawals.withdrawTask(id, version, reason);
    }

    /** As {@link Withdrawals#restoreTask}, for tasks of the own headquarters. */
    public void restoreTask(long id, int version, @Nullable String reason) {
        requireMine(id);
        withdrawals.restoreTask(id, version, reason);
    }

    /** As {@link Withdrawals#withdrawSupport}, for tasks of the own headquarters. */
    public void withdrawSupport(long support, int version, @Nullable String reason) {
        taskOf(support);
        withdrawals.withdrawSupport(support, version, reason);
    }

    /** As {@link Withdrawals#restoreSupport}, for tasks of the own headquarters. */
    public void restoreSupport(long support, int version, @Nullable String reason) {
        taskOf(support);
        withdrawals.restoreSupport(support, version, reason);
    }

    /** The task of a support; another headquarters' support is not there. */
    @Transactional(readOnly = true)
    public long taskOf(long support) {
        return given(support).filter(this::isMine).orElseThrow(() -> new NotFound("support", support));
    }

    /** Refuses another headquarters' task as if it were not there. */
    @Transactional(readOnly = true)
    public void requireMine(long id) {
        if (!isMine(id)) throw new NotFound("task", id);
    }

    /** Whether a support is given for a task of the own headquarters. */
    @Transactional(readOnly = true)
    public boolean givesMine(long support) {
        return given(support).filter(this::isMine).isPresent();
    }

    private Optional<Long> given(long support) {
        return jdbc.sql("select task_id from task_support where id = ?")
                .param(support)
                .query(Long.class)
                .optional();
    }

    /** Whether the acting account may change a task. */
    @Transactional(readOnly = true)
    public boolean isMine(long id) {
        Optional<Long> council = jdbc.sql("select council_id from task where id = ?")
                .param(id)
                .query(Long.class)
                .optional();
        return council.filter(reach::covers).isPresent();
    }

    private void requireOwnCouncil(TaskFacts facts) {
        if (!reach.covers(facts.councilId())) throw new RuleBroken("councilId", "task.council.other-office");
    }
}
