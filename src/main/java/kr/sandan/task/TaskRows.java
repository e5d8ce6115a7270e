package kr.sandan.task;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what belongs to a task: its steps, and the keys of its forms. */
@Component
class TaskRows {

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    TaskRows(Drafts drafts, JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /** Writes a step down; the first one of a task comes from nowhere. */
    void moved(long task, @Nullable TaskState from, TaskStep step, @Nullable Long by) {
        jdbc.sql("""
                        insert into task_move (task_id, number, from_state, to_state, moved_on, reason, programme, body,
                            account_id, moved_at)
                        values (:task, 1 + (select count(*) from task_move where task_id = :task), :from, :to, :on, :reason,
                            :programme, :body, :by, :at)
                        """)
                .param("task", task)
                .param("from", from == null ? null : from.name())
                .param("to", step.to().name())
                .param("on", step.on())
                .param("reason", step.reason())
                .param("programme", step.programme())
                .param("body", step.body())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The day of the last step that was taken since the task was found; empty where none was. */
    Optional<LocalDate> lastStep(long task) {
        return jdbc.sql("select moved_on from task_move where task_id = ? and number > 1 order by number desc limit 1")
                .param(task)
                .query(Date.class)
                .optional()
                .map(Date::toLocalDate);
    }

    /** The day of the first thing that was done about a task; empty where nothing was. */
    Optional<LocalDate> firstDeed(long task) {
        return jdbc.sql("""
                        select day from (
                            select moved_on as day from task_move where task_id = :task and number > 1
                            union all select started_on from task_support where task_id = :task and withdrawal is null) done
                         order by day limit 1
                        """).param("task", task).query(Date.class).optional().map(Date::toLocalDate);
    }

    /** Takes a form's key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into task_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Keeps what the form of that key became or changed; what was typed in it is no draft any more. */
    void remember(String key, long task) {
        jdbc.sql("update task_submission set task_id = :id where submission_key = :key")
                .param("id", task)
                .param("key", key)
                .update();
        drafts.saved(key);
    }

    Optional<Long> enteredWith(String key) {
        return jdbc.sql("select task_id from task_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional();
    }
}
