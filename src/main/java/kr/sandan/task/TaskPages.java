package kr.sandan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.activity.ActivityPages;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out single tasks of the own headquarters, with what was done about them. */
@Service
@Transactional(readOnly = true)
public class TaskPages {

    private static final String STEPS = """
            select m.*, a.display_name, case when m.number = 1 then t.found_on else m.moved_on end as day
              from task_move m join task t on t.id = m.task_id left join account a on a.id = m.account_id
             where m.task_id = :id order by m.number
            """;

    private static final String SUPPORTS = """
            select s.*, n.name, n.name_en, v.name as provider, said.*
              from task_support s
              join programme_service_name n on n.service_id = s.service_id and n.superseded_at is null
              left join lateral (select name from organisation_version
                                  where organisation_id = s.provider_id and superseded_at is null
                                  order by valid_from desc nulls last limit 1) v on true
            """ + Withdrawal.join("task_support_aud", "s") + """
             where s.task_id = :id order by s.started_on, s.id
            """;

    private final TaskSight sight;
    private final ActivityPages activities;
    private final JdbcClient jdbc;

    TaskPages(TaskSight sight, ActivityPages activities, JdbcClient jdbc) {
        this.sight = sight;
        this.activities = activities;
        this.jdbc = jdbc;
    }

    /** One task; empty for an unknown number and for one that the reader may not see. */
    public Optional<TaskDetail> find(long id) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        String mine = sight.mine("r.council_id", values);
        return jdbc.sql("select r.*, e.display_name as entered_name, said.* from (" + TaskQueries.ROW
                        + " where t.id = :id) r left join account e on e.id = r.entered_by "
                        + Withdrawal.join("task_aud", "r") + " where" + mine)
                .params(values)
                .query((row, number) -> detail(row))
                .optional();
    }

    private TaskDetail detail(ResultSet row) throws SQLException {
        TaskRow line = TaskQueries.row(row);
        return new TaskDetail(
                line,
                row.getString("detail"),
                row.getLong("owner_id"),
                activity(line.activityId()),
                steps(line.id()),
                supports(line.id()),
                Withdrawal.of(row),
                row.getInt("version"),
                row.getString("entered_name"),
                minute(row, "entered_at"));
    }

    private @Nullable String activity(@Nullable Long id) {
        if (id == null) return null;
        return activities.find(id).map(found -> found.row().title()).orElse(null);
    }

    private List<TaskDetail.Step> steps(long task) {
        return jdbc.sql(STEPS)
                .param("id", task)
                .query((row, number) -> new TaskDetail.Step(
                        new TaskStep(
                                TaskState.valueOf(row.getString("to_state")),
                                row.getObject("day", LocalDate.class),
                                row.getString("reason"),
                                row.getString("programme"),
                                row.getString("body")),
                        row.getString("display_name"),
                        minute(row, "moved_at")))
                .list();
    }

    private List<TaskDetail.Given> supports(long task) {
        return jdbc.sql(SUPPORTS)
                .param("id", task)
                .query((row, number) -> new TaskDetail.Given(
                        row.getLong("id"),
                        facts(row),
                        row.getString("name"),
                        row.getString("name_en"),
                        String.valueOf(row.getString("provider")),
                        row.getString("repeat_reason"),
                        Withdrawal.of(row),
                        row.getInt("version")))
                .list();
    }

    private static SupportFacts facts(ResultSet row) throws SQLException {
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        LocalDate scored = row.getObject("scored_on", LocalDate.class);
        return new SupportFacts(
                row.getLong("service_id"),
                OrganisationWord.held(row.getLong("provider_id")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("amount_krw", Long.class),
                SupportMoney.valueOf(row.getString("money")),
                row.getString("result"),
                closed == null || scored == null
                        ? null
                        : new SupportFacts.Closing(closed, row.getInt("score"), scored));
    }

    private static LocalDateTime minute(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(AsOf.ZONE)
                .toLocalDateTime();
    }
}
