package kr.sandan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.council.CouncilName;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind each total of the follow-through map. */
@Service
@Transactional(readOnly = true)
public class FollowRows {

    private static final String FIRM = """
              left join lateral (select name from organisation_version
                                  where organisation_id = t.organisation_id and superseded_at is null
                                  order by valid_from desc nulls last limit 1) v on true
            """;

    private static final String ACTIVITIES = """
            select a.id, a.id as page, a.held_on as day, a.title as label, cast(null as text) as label_en,
                   cast(null as text) as state, cast(null as text) as firm, n.text as council, n.text_en as council_en,
                   a.sample
              from activity a
            """ + CouncilName.join("a.council_id", "a.held_on");

    private static final String TASKS = """
            select t.id, t.id as page, t.found_on as day, t.topic as label, cast(null as text) as label_en, t.state,
                   v.name as firm, n.text as council, n.text_en as council_en, t.sample
              from task t
            """ + CouncilName.join("t.council_id", "t.found_on") + FIRM;

    private static final String SUPPORTS = """
            select s.id, t.id as page, s.started_on as day, sn.name as label, sn.name_en as label_en, t.state,
                   v.name as firm, n.text as council, n.text_en as council_en, t.sample
              from task_support s
              join task t on t.id = s.task_id
              join programme_service_name sn on sn.service_id = s.service_id and sn.superseded_at is null
            """ + CouncilName.join("t.council_id", "t.found_on") + FIRM;

    private final TaskSight sight;
    private final JdbcClient jdbc;

    FollowRows(TaskSight sight, JdbcClient jdbc) {
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** What a total counts. */
    public enum Of {
        /** 활동: held activities. */
        ACTIVITIES,
        /** 과제. */
        TASKS,
        /** 지원. */
        SUPPORTS
    }

    /**
     * Which of them; null leaves a condition out.
     *
     * @param linked activities that led to a task, or tasks that were found at one
     * @param supported tasks that got a support
     * @param state tasks, or supports of tasks, that came so far
     * @param closed supports with a result and a score
     * @param small tasks and supports of firms of 50 persons or fewer
     */
    public record Which(
            Of of,
            @Nullable Boolean linked,
            @Nullable Boolean supported,
            @Nullable TaskState state,
            @Nullable Boolean closed,
            @Nullable Boolean small) {}

    /**
     * A row.
     *
     * @param id its number
     * @param page the number of the activity or task on whose page it stands
     * @param day the day of an activity, of the finding of a task, of the start of a support
     * @param label title, topic or service
     * @param state how far the task came, null for activities
     * @param firm the firm, null for activities
     */
    public record Row(
            long id,
            long page,
            LocalDate day,
            String label,
            @Nullable String labelEn,
            @Nullable TaskState state,
            @Nullable String firm,
            @Nullable String council,
            @Nullable String councilEn,
            boolean sample) {}

    /** One page of them, the newest first. */
    public Listing<Row> page(FollowFilter filter, Which which, Paging paging) {
        TaskSight.Where where = where(filter, which);
        long total = jdbc.sql("select count(*) from " + tables(which.of()) + where)
                .params(where.values())
                .query(Long.class)
                .single();
        List<Row> rows = jdbc.sql(select(which.of()) + where + " order by day desc, 1 desc limit :size offset :offset")
                .params(where.values())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> row(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** Every one of them, handed over one after the other. */
    public void each(FollowFilter filter, Which which, Consumer<Row> reader) {
        TaskSight.Where where = where(filter, which);
        try (Stream<Row> rows = jdbc
                .sql(select(which.of()) + where + " order by day desc, 1 desc")
                .params(where.values())
                .query((row, number) -> row(row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    private static String select(Of of) {
        return switch (of) {
            case ACTIVITIES -> ACTIVITIES;
            case TASKS -> TASKS;
            case SUPPORTS -> SUPPORTS;
        };
    }

    private static String tables(Of of) {
        return switch (of) {
            case ACTIVITIES -> "activity a";
            case TASKS -> "task t";
            case SUPPORTS -> "task_support s join task t on t.id = s.task_id";
        };
    }

    private TaskSight.Where where(FollowFilter filter, Which which) {
        if (which.of() == Of.ACTIVITIES) {
            TaskSight.Where where = filter.activities(sight);
            where.and(
                    which.linked(),
                    "linked",
                    "exists (select from task t where t.activity_id = a.id and " + TaskSight.STANDING
                            + ") = cast(:linked as boolean)");
            return where;
        }
        TaskSight.Where where = filter.tasks(sight);
        if (which.of() == Of.SUPPORTS) where.and("s.withdrawal is null");
        where.and(which.linked(), "linked", "(t.activity_id is not null) = :linked");
        where.and(which.supported(), "supported", """
                exists (select from task_support o where o.task_id = t.id and o.withdrawal is null)
                    = cast(:supported as boolean)""");
        where.and(which.state() == null ? null : which.state().name(), "state", "t.state = :state");
        if (which.of() == Of.SUPPORTS) where.and(which.closed(), "closed", "(s.closed_on is not null) = :closed");
        where.and(which.small(), "small", """
                exists (select from organisation_version o where o.organisation_id = t.organisation_id
                           and o.superseded_at is null and o.valid @> t.found_on and o.few = :small)""");
        return where;
    }

    private static Row row(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Row(
                row.getLong("id"),
                row.getLong("page"),
                row.getObject("day", LocalDate.class),
                row.getString("label"),
                row.getString("label_en"),
                state == null ? null : TaskState.valueOf(state),
                row.getString("firm"),
                row.getString("council"),
                row.getString("council_en"),
                row.getBoolean("sample"));
    }
}
