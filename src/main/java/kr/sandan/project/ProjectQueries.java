package kr.sandan.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.account.Scope;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is held of projects, as far as the acting account may see it. */
@Service
@Transactional(readOnly = true)
public class ProjectQueries {

    /** What a list may be sorted by. */
    public static final Map<String, String> ORDERS = Map.of(
            "name", "v.title",
            "code", "p.id",
            "state", "m.to_state",
            "starts", "v.starts_on",
            "cost", "v.cost_krw");

    /** The list's own order. */
    public static final String OWN_ORDER = "v.starts_on desc nulls last, p.id desc";

    private static final String ROWS = """
             from project p
             join project_version v on v.project_id = p.id and v.known_from < :until
                  and (v.superseded_at is null or v.superseded_at >= :until)
             join lateral (select to_state, moved_on from project_move
                            where project_id = p.id and known_from < :until and (moved_on is null or moved_on <= :day)
                            order by ordinal desc limit 1) m on true
            """;

    private final JdbcClient jdbc;
    private final ProjectReader reader;
    private final ProjectSight sight;

    ProjectQueries(JdbcClient jdbc, ProjectReader reader, ProjectSight sight) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.sight = sight;
    }

    /**
     * What a list adds up to.
     *
     * @param projects how many fit
     * @param costWon what those cost of which it is known
     * @param costKnown of how many it is known
     * @param nationalWon what the state pays of it
     */
    public record Sums(
            long projects,
            @Nullable Long costWon,
            long costKnown,
            @Nullable Long nationalWon) {}

    /** The projects that fit, in an order of {@link #ORDERS}; at most {@code limit} after {@code offset}. */
    public List<Project> select(ProjectFilter filter, AsOf asOf, String order, long offset, int limit) {
        Map<String, Object> values = values(asOf);
        values.put("offset", offset);
        values.put("limit", limit);
        return read(ProjectWhere.of(filter, values) + " order by " + order + " offset :offset limit :limit", values);
    }

    public Sums sums(ProjectFilter filter, AsOf asOf) {
        Map<String, Object> values = values(asOf);
        String where = ProjectWhere.of(filter, values);
        return jdbc.sql("""
                        select count(*) as projects, sum(v.cost_krw) as cost, count(v.cost_krw) as known,
                               sum((select sum(c.amount_krw) from project_cost c where c.project_id = p.id
                                       and c.version = v.version and c.source = 'NATIONAL')) as national
                        """ + ROWS + where)
                .params(values)
                .query((row, number) -> new Sums(
                        row.getLong("projects"),
                        row.getObject("cost") == null ? null : Long.valueOf(row.getLong("cost")),
                        row.getLong("known"),
                        row.getObject("national") == null ? null : Long.valueOf(row.getLong("national"))))
                .single();
    }

    /** One of them; empty where it is out of the account's reach, and where it was not known yet. */
    public Optional<Project> find(long id, AsOf asOf) {
        Map<String, Object> values = values(asOf);
        values.put("id", id);
        return read(ProjectWhere.of(ProjectFilter.ALL, values) + " and p.id = :id", values).stream()
                .findFirst();
    }

    private Map<String, Object> values(AsOf asOf) {
        Scope scope = sight.reads() ? sight.scope() : Scope.NOWHERE;
        Map<String, Object> values = new HashMap<>();
        values.put("until", asOf.knownUntilUtc());
        values.put("day", asOf.valid());
        values.put("reads", sight.reads());
        values.put("everywhere", scope.everywhere());
        values.put("offices", scope.officeIds().toArray(Long[]::new));
        return values;
    }

    private List<Project> read(String where, Map<String, Object> values) {
        String question = "select p.programme_id, p.code, p.sample, v.*, m.to_state, m.moved_on" + ROWS + where;
        List<ProjectReader.Key> keys = jdbc.sql(question)
                .params(values)
                .query((row, number) -> ProjectReader.key(row))
                .list();
        if (keys.isEmpty()) return List.of();
        Map<ProjectReader.Key, ProjectReader.Parts> parts = reader.parts(keys);
        return jdbc.sql(question)
                .params(values)
                .query((row, number) ->
                        project(row, parts.getOrDefault(ProjectReader.key(row), ProjectReader.Parts.NONE)))
                .list();
    }

    private static Project project(ResultSet row, ProjectReader.Parts parts) throws SQLException {
        return new Project(
                row.getLong("project_id"),
                row.getLong("programme_id"),
                row.getString("code"),
                ProjectReader.facts(row, parts),
                ProjectState.valueOf(row.getString("to_state")),
                row.getObject("moved_on", LocalDate.class),
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    /** The years in which projects run, the last first. */
    public List<Integer> years() {
        return jdbc.sql("""
                        select distinct y as year from project_version v
                         cross join lateral generate_series(extract(year from v.starts_on)::int,
                               least(extract(year from coalesce(v.ends_on, v.starts_on))::int, 2099)) y
                         where v.superseded_at is null order by y desc
                        """).query((row, number) -> row.getInt("year")).list();
    }
}
