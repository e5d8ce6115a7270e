package kr.sandan.task;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people changed of tasks and supports after they were entered: who, when, why, from what to what. */
@Service
@Transactional(readOnly = true)
public class TaskChanges {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String CHANGES = """
            with state as (
                select r.id, r.changed_at, r.account_id, r.reason, a.item, a.rev, a.now,
                       lag(a.now) over (partition by a.item, a.id order by a.rev) as before
                  from (select 'task' as item, id, rev, to_jsonb(x) as now from task_aud x where id = :id
                        union all
                        select 'support', id, rev, to_jsonb(x) from task_support_aud x
                         where id in (select id from task_support where task_id = :id)) a
                  join change_revision r on r.id = a.rev)
            select s.changed_at, p.display_name, s.reason, s.item, f.field, s.before ->> f.field as before,
                   s.now ->> f.field as after
              from state s
             cross join lateral jsonb_object_keys(s.now - 'id' - 'rev' - 'revtype') as f (field)
              left join account p on p.id = s.account_id
             where s.before is not null and s.before ->> f.field is distinct from s.now ->> f.field
             order by s.id desc, s.item, f.field
            """;

    private final JdbcClient jdbc;

    TaskChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one change did to one field.
     *
     * @param at when, in Seoul, to the minute
     * @param by who, null for the first data
     * @param reason why
     * @param item {@code task} or {@code support}
     * @param field name of the column
     */
    public record Change(
            String at,
            @Nullable String by,
            @Nullable String reason,
            String item,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /** What changed of a task and its supports, the newest first. */
    public List<Change> of(long task) {
        return jdbc.sql(CHANGES)
                .param("id", task)
                .query((row, number) -> new Change(
                        MINUTE.format(row.getObject("changed_at", OffsetDateTime.class)
                                .atZoneSameInstant(AsOf.ZONE)),
                        row.getString("display_name"),
                        row.getString("reason"),
                        row.getString("item"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
