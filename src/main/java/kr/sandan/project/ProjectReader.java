package kr.sandan.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads versions of projects with all that belongs to them. */
@Component
class ProjectReader {

    private static final String PARTS = """
             x join unnest(cast(:projects as bigint[]), cast(:versions as integer[])) as w (project_id, version)
                on w.project_id = x.project_id and w.version = x.version
            """;

    private final JdbcClient jdbc;

    ProjectReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version by its project and its number. */
    record Key(long project, int version) {}

    /** What hangs on a version. */
    record Parts(List<Participant> participants, List<Cost> costs, List<Node> nodes) {

        static final Parts NONE = new Parts(List.of(), List.of(), List.of());

        private static Parts fresh(Key key) {
            return new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What hangs on each of some versions. */
    Map<Key, Parts> parts(Collection<Key> keys) {
        Map<Key, Parts> parts = new HashMap<>();
        if (keys.isEmpty()) return parts;
        read(
                "project_participant",
                "x.ordinal",
                keys,
                (row, of) -> of.participants().add(participant(row)),
                parts);
        read("project_cost", "x.year, x.source", keys, (row, of) -> of.costs().add(cost(row)), parts);
        read("project_node", "x.position", keys, (row, of) -> of.nodes().add(node(row)), parts);
        return parts;
    }

    private interface Taker {
        void take(ResultSet row, Parts of) throws SQLException;
    }

    private void read(String table, String order, Collection<Key> keys, Taker taker, Map<Key, Parts> parts) {
        String complexes = table.equals("project_node") ? """
                , (select array_agg(c.complex_id order by c.complex_id) from project_node_complex c
                    where c.project_id = x.project_id and c.version = x.version and c.position = x.position) as complexes
                """ : "";
        jdbc.sql("select x.*" + complexes + " from " + table + PARTS + " order by " + order)
                .param("projects", keys.stream().map(Key::project).toArray(Long[]::new))
                .param("versions", keys.stream().map(Key::version).toArray(Integer[]::new))
                .query(row -> {
                    Key key = new Key(row.getLong("project_id"), row.getInt("version"));
                    taker.take(row, parts.computeIfAbsent(key, Parts::fresh));
                });
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                row.getLong("organisation_id"),
                row.getString("name"),
                ParticipantRole.valueOf(row.getString("role")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class));
    }

    private static Cost cost(ResultSet row) throws SQLException {
        return new Cost(row.getInt("year"), CostSource.valueOf(row.getString("source")), row.getLong("amount_krw"));
    }

    private static Node node(ResultSet row) throws SQLException {
        Long[] complexes = (Long[]) row.getArray("complexes").getArray();
        return new Node(row.getString("name"), row.getString("role"), List.of(complexes));
    }

    static Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong("project_id"), row.getInt("version"));
    }

    static ProjectFacts facts(ResultSet row, Parts parts) throws SQLException {
        return new ProjectFacts(
                ProjectKind.valueOf(row.getString("kind")),
                row.getObject("service_id", Long.class),
                row.getObject("office_id", Long.class),
                new ProjectFacts.Origin(
                        row.getObject("council_id", Long.class),
                        row.getObject("task_id", Long.class),
                        row.getObject("application_id", Long.class)),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("industry"),
                row.getString("mission"),
                PartialDate.of(row, "starts_on", "starts_precision"),
                PartialDate.of(row, "ends_on", "ends_precision"),
                new Costs(
                        List.copyOf(parts.costs()),
                        row.getObject("total_krw", Long.class),
                        row.getString("total_reason")),
                List.copyOf(parts.participants()),
                List.copyOf(parts.nodes()),
                row.getString("repeat_reason"),
                row.getObject("source_id", Long.class));
    }
}
