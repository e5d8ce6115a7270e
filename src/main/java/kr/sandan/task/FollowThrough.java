package kr.sandan.task;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows activities to tasks, supports and results, by three statements over all of them, however many they are. People
 * follow what belongs to their own councils.
 */
@Service
@Transactional(readOnly = true)
public class FollowThrough {

    private static final String ACTIVITIES = """
            select count(*) as held, count(found.activity_id) as fruitful
              from activity a
              left join (select distinct activity_id from task where activity_id is not null and withdrawal is null) found
                on found.activity_id = a.id%s
            """;

    /** The sizes of firms are read once, for a join by hash: looked up for each of many tasks they take several times as long. */
    private static final String TASKS = """
            with size as materialized (
                select organisation_id, valid_from, valid_to, few from organisation_version where superseded_at is null)
            select t.activity_id is not null as linked, s.task_id is not null as supported, t.state, few.few,
                   count(*) as tasks, coalesce(sum(s.supports), 0) as supports, coalesce(sum(s.closed), 0) as closed
              from task t
              left join (select task_id, count(*) as supports, count(closed_on) as closed
                           from task_support where withdrawal is null group by task_id) s on s.task_id = t.id
              left join size few on few.organisation_id = t.organisation_id
               and coalesce(few.valid_from <= t.found_on, true) and coalesce(t.found_on < few.valid_to, true)%s
             group by 1, 2, 3, 4
            """;

    /** Each median by itself over no more than what went that way. */
    private static final String DAYS = """
            select (select percentile_disc(0.5) within group (order by t.found_on - a.held_on)
                      from task t join activity a on a.id = t.activity_id%1$s) as finding,
                   (select percentile_disc(0.5) within group (order by s.supported_on - t.found_on)
                      from task t join (select task_id, min(started_on) as supported_on from task_support
                                         where withdrawal is null group by task_id) s on s.task_id = t.id%1$s) as lead,
                   (select percentile_disc(0.5) within group (order by m.solved_on - t.found_on)
                      from task t join (select task_id, max(moved_on) as solved_on from task_move
                                         where to_state = 'SOLVED' group by task_id) m on m.task_id = t.id%1$s
                       and t.state = 'SOLVED') as solving,
                   closed.days as support, closed.score
              from (select percentile_disc(0.5) within group (order by s.closed_on - s.started_on) as days,
                           round(avg(s.score), 2) as score
                      from task_support s join task t on t.id = s.task_id%1$s
                       and s.withdrawal is null and s.closed_on is not null) closed
            """;

    private final TaskSight sight;
    private final JdbcClient jdbc;

    FollowThrough(TaskSight sight, JdbcClient jdbc) {
        this.sight = sight;
        this.jdbc = jdbc;
    }

    private record Activities(long held, long fruitful) {}

    private record Counted(Flow.Part part, @Nullable Boolean small) {}

    private record Measured(Flow.Days days, @Nullable BigDecimal score) {}

    /** What came of the activities and tasks meant. */
    public Flow of(FollowFilter filter) {
        Activities activities = activities(filter);
        Measured measured = measured(filter);
        List<Counted> counted = tasks(filter);
        return new Flow(
                activities.held(),
                activities.fruitful(),
                counted.stream().map(Counted::part).toList(),
                small(counted),
                measured.days(),
                measured.score());
    }

    private Activities activities(FollowFilter filter) {
        TaskSight.Where where = filter.activities(sight);
        return jdbc.sql(ACTIVITIES.formatted(where))
                .params(where.values())
                .query((row, number) -> new Activities(row.getLong("held"), row.getLong("fruitful")))
                .single();
    }

    private List<Counted> tasks(FollowFilter filter) {
        TaskSight.Where where = filter.tasks(sight);
        return jdbc.sql(TASKS.formatted(where))
                .params(where.values())
                .query((row, number) -> new Counted(part(row), row.getObject("few", Boolean.class)))
                .list();
    }

    private Measured measured(FollowFilter filter) {
        TaskSight.Where where = filter.tasks(sight);
        return jdbc.sql(DAYS.formatted(where))
                .params(where.values())
                .query((row, number) -> new Measured(
                        new Flow.Days(
                                days(row, "finding"), days(row, "lead"), days(row, "support"), days(row, "solving")),
                        row.getBigDecimal("score")))
                .single();
    }

    private static Flow.Part part(ResultSet row) throws SQLException {
        return new Flow.Part(
                row.getBoolean("linked"),
                row.getBoolean("supported"),
                TaskState.valueOf(row.getString("state")),
                row.getLong("tasks"),
                row.getLong("supports"),
                row.getLong("closed"));
    }

    private static Flow.Small small(List<Counted> counted) {
        return new Flow.Small(
                sum(counted, true, Flow.Part::tasks),
                sum(counted, true, Flow.Part::tasks) + sum(counted, false, Flow.Part::tasks),
                sum(counted, true, Flow.Part::supports),
                sum(counted, true, Flow.Part::supports) + sum(counted, false, Flow.Part::supports));
    }

    private static long sum(List<Counted> counted, Boolean small, ToLongFunction<Flow.Part> number) {
        return counted.stream()
                .filter(one -> small.equals(one.small()))
                .map(Counted::part)
                .mapToLong(number)
                .sum();
    }

    private static @Nullable Integer days(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
