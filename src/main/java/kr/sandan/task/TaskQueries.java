package kr.sandan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.council.CouncilName;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tasks of the own headquarters. */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    static final String OF = """
            select t.*, n.text as council, n.text_en as council_en, k.name as kind_name, k.name_en as kind_name_en,
                   v.name as firm, few.few, o.display_name as owner, s.supports, s.supported_on
              from %s t
              join task_kind k on k.code = t.kind
              join account o on o.id = t.owner_id
            """ + CouncilName.join("t.council_id", "t.found_on") + """
              left join lateral (select name from organisation_version
                                  where organisation_id = t.organisation_id and superseded_at is null
                                  order by valid_from desc nulls last limit 1) v on true
              left join organisation_version few on few.organisation_id = t.organisation_id
               and few.superseded_at is null and few.valid @> t.found_on
              left join lateral (select count(*) as supports, min(started_on) as supported_on from task_support
                                  where task_id = t.id and withdrawal is null) s on true
            """;

    static final String ROW = OF.formatted("task");

    private static final Map<String, String> ORDERS = Map.of(
            "found_on", "t.found_on",
            "topic", "t.topic",
            "firm", "v.name",
            "council", "n.text",
            "kind", "k.ordinal",
            "urgency", "array_position(array['HIGH', 'NORMAL', 'LOW'], t.urgency)",
            "state", "array_position(array['FOUND', 'UNDER_WAY', 'SOLVED', 'REFERRED', 'DROPPED'], t.state)",
            "supports", "s.supports",
            "lead", "s.supported_on - t.found_on");

    /** Orders by what another table says of a task. */
    private static final Set<String> JOINED = Set.of("firm", "council", "kind", "supports", "lead");

    private static final String NEWEST = "t.found_on desc, t.id desc";

    private final TaskSight sight;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskQueries(TaskSight sight, JdbcClient jdbc, Clock clock) {
        this.sight = sight;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of those that fit, the newest first unless asked otherwise. */
    public Listing<TaskRow> page(TaskFilter filter, Paging paging) {
        TaskSight.Where where = sight.where(filter, today());
        List<TaskRow> rows = rows(where, paging);
        boolean all = paging.offset() == 0 && rows.size() < paging.size();
        long total = all
                ? rows.size()
                : jdbc.sql("select count(*) from task t" + where)
                        .params(where.values())
                        .query(Long.class)
                        .single();
        return new Listing<>(rows, total, paging);
    }

    /** The page first and then what other tables say of its rows alone, unless these say the order. */
    private List<TaskRow> rows(TaskSight.Where where, Paging paging) {
        String order = " order by " + paging.orderBy(ORDERS, NEWEST);
        String part = " limit :size offset :offset";
        boolean joined = paging.sort() != null && JOINED.contains(paging.sort().key());
        String sql = joined
                ? ROW + where + order + part
                : OF.formatted("(select t.* from task t" + where + order + part + ")") + order;
        return jdbc.sql(sql)
                .params(where.values())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> row(row))
                .list();
    }

    /** Every one that fits, handed over one after the other. */
    public void each(TaskFilter filter, Paging paging, Consumer<TaskRow> reader) {
        TaskSight.Where where = sight.where(filter, today());
        try (Stream<TaskRow> rows = jdbc
                .sql(ROW + where + " order by " + paging.orderBy(ORDERS, NEWEST))
                .params(where.values())
                .query((row, number) -> row(row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /** The open tasks that an account sees to, of those that the acting account sees; the oldest first. */
    public List<TaskRow> openOf(long account) {
        return open("t.owner_id = :owner", "owner", account);
    }

    /** The open tasks that the acting account sees and none of some accounts sees to, the oldest first. */
    public List<TaskRow> openOfNoneOf(Collection<Long> accounts) {
        return open("not (t.owner_id = any(:owners))", "owners", accounts.toArray(Long[]::new));
    }

    /** How many open tasks of an account are not taken up yet, of those that the acting account sees. */
    public long foundOf(long account) {
        return count("t.owner_id = :owner and t.state = 'FOUND'", "owner", account);
    }

    /** As {@link #openOfNoneOf}, how many. */
    public long countOfNoneOf(Collection<Long> accounts) {
        return count(
                "t.state in ('FOUND', 'UNDER_WAY') and not (t.owner_id = any(:owners))",
                "owners",
                accounts.toArray(Long[]::new));
    }

    private long count(String condition, String name, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        return jdbc.sql("select count(*) from task t where " + condition + " and " + TaskSight.STANDING + " and"
                        + sight.mine("t.council_id", values))
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<TaskRow> open(String whose, String name, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        return jdbc.sql(ROW + " where " + whose + " and t.state in ('FOUND', 'UNDER_WAY') and " + TaskSight.STANDING
                        + " and" + sight.mine("t.council_id", values) + " order by t.found_on, t.id")
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }

    static TaskRow row(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getLong("id"),
                row.getLong("council_id"),
                String.valueOf(row.getString("council")),
                row.getString("council_en"),
                row.getLong("organisation_id"),
                String.valueOf(row.getString("firm")),
                row.getObject("few", Boolean.class),
                row.getObject("activity_id", Long.class),
                row.getString("kind"),
                row.getString("kind_name"),
                row.getString("kind_name_en"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("topic"),
                row.getObject("found_on", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getString("owner"),
                row.getLong("office_id"),
                row.getInt("supports"),
                row.getObject("supported_on", LocalDate.class),
                row.getBoolean("sample"));
    }
}
