package kr.sandan.task;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many tasks there are, by kind, state, council, office and year, and how soon they were supported. */
@Service
@Transactional(readOnly = true)
public class TaskSummary {

    private static final String CUBE = """
            select t.kind, t.state, t.council_id, t.office_id, cast(extract(year from t.found_on) as int) as year,
                   count(*) as tasks
              from task t%s
             group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            """;

    private static final String KINDS = """
            select t.kind, t.state, count(*) as tasks from task t%s group by 1, 2
            """;

    private static final String LEADS = """
            select %1$s as id, max(%2$s) as name, max(%3$s) as name_en, count(*) as tasks,
                   count(*) filter (where t.state in ('FOUND', 'UNDER_WAY')) as open,
                   count(*) filter (where t.state = 'SOLVED') as solved, count(s.supported_on) as supported,
                   percentile_disc(0.5) within group (order by s.supported_on - t.found_on) as lead
              from task t
              left join (select task_id, min(started_on) as supported_on from task_support
                          where withdrawal is null group by task_id) s on s.task_id = t.id
              left join lateral (select text, text_en from council_fact
                                  where council_id = t.council_id and topic = 'NAME' and superseded_at is null
                                  order by valid_from desc nulls last limit 1) n on %4$s%5$s
             group by 1 order by %6$s
            """;

    private final TaskSight sight;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskSummary(TaskSight sight, JdbcClient jdbc, Clock clock) {
        this.sight = sight;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One cell of kind, state, council, office and year. */
    public record Cell(String kind, TaskState state, long councilId, long officeId, int year, long tasks) {}

    /** How many tasks of a kind are in a state. */
    public record KindState(String kind, TaskState state, long tasks) {}

    /**
     * A year or a council.
     *
     * @param id the year, or the number of the council
     * @param name the name of the council
     * @param nameEn its English name, if one is known
     * @param tasks how many were found
     * @param open how many of them are open
     * @param solved how many of them are solved
     * @param supported how many of them got a support
     * @param lead half of these got it within so many days, null where none did
     */
    public record Lead(
            long id,
            @Nullable String name,
            @Nullable String nameEn,
            long tasks,
            long open,
            long solved,
            long supported,
            @Nullable Integer lead) {}

    /** Every cell that has a task. */
    public void each(TaskFilter filter, Consumer<Cell> reader) {
        TaskSight.Where where = where(filter);
        try (Stream<Cell> cells = jdbc
                .sql(CUBE.formatted(where))
                .params(where.values())
                .query((row, number) -> new Cell(
                        row.getString("kind"),
                        TaskState.valueOf(row.getString("state")),
                        row.getLong("council_id"),
                        row.getLong("office_id"),
                        row.getInt("year"),
                        row.getLong("tasks")))
                .stream()) {
            cells.forEach(reader);
        }
    }

    /** How many tasks of each kind are in each state. */
    public List<KindState> kinds(TaskFilter filter) {
        TaskSight.Where where = where(filter);
        return jdbc.sql(KINDS.formatted(where))
                .params(where.values())
                .query((row, number) -> new KindState(
                        row.getString("kind"), TaskState.valueOf(row.getString("state")), row.getLong("tasks")))
                .list();
    }

    /** The years in which tasks were found, the newest first. */
    public List<Lead> years(TaskFilter filter) {
        return leads(
                filter, "extract(year from t.found_on)", "cast(null as text)", "cast(null as text)", "false", "1 desc");
    }

    /** The councils that found tasks, the most first. */
    public List<Lead> councils(TaskFilter filter) {
        return leads(filter, "t.council_id", "n.text", "n.text_en", "true", "4 desc, 1");
    }

    private List<Lead> leads(TaskFilter filter, String id, String name, String nameEn, String named, String order) {
        TaskSight.Where where = where(filter);
        return jdbc.sql(LEADS.formatted(id, name, nameEn, named, where, order))
                .params(where.values())
                .query((row, number) -> new Lead(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getLong("tasks"),
                        row.getLong("open"),
                        row.getLong("solved"),
                        row.getLong("supported"),
                        row.getObject("lead", Integer.class)))
                .list();
    }

    private TaskSight.Where where(TaskFilter filter) {
        return sight.where(filter, AsOf.today(clock).valid());
    }
}
