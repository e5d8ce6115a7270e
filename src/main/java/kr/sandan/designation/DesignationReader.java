package kr.sandan.designation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.sandan.complex.Directory;
import kr.sandan.designation.DesignationEntry.Ground;
import kr.sandan.designation.DesignationEntry.Hub;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the designations of a day, as known on a day. */
@Component
class DesignationReader {

    /** Complexes by the record that stood for them at the moment asked for, where records were merged by then. */
    private static final String SELECT = """
            select p.designation_id, p.id period_id, g.code programme, p.role, p.name, p.name_en, p.hub_id, h.name hub_name,
                   h.name_en hub_name_en, p.valid_from, p.from_precision, p.valid_to, p.to_precision, d.sample, p.source_id, p.ground_unknown, p.hub_unknown,
                   array(select case when c.merged_at <= :known then designation_standing(c.id) else c.id end
                         from designation_member m join complex c on c.id = m.complex_id
                         where m.period_id = case when p.role = 'PILOT' then h.id else p.id end
                         order by m.ordinal) members
              from designation_said(:day, :known) p
              join designation d on d.id = p.designation_id
              join programme g on g.id = p.programme_id
              left join designation_said(:day, :known) h on h.designation_id = p.hub_id
             order by p.designation_id
            """;

    private final JdbcClient jdbc;

    DesignationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(DesignationEntry entry, List<Long> members) {}

    /** @param complexes of the same two days */
    List<DesignationEntry> read(AsOf asOf, Directory complexes) {
        List<Row> rows = jdbc.sql(SELECT)
                .param("day", asOf.valid())
                .param("known", lastKnown(asOf))
                .query((row, number) -> row(row))
                .list();
        Map<Long, String> firstNames = firstNames(rows, complexes);
        List<DesignationEntry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) entries.add(grounded(row, complexes, firstNames));
        return entries;
    }

    /** The last moment at which something can be known: the database keeps microseconds. */
    static OffsetDateTime lastKnown(AsOf asOf) {
        return asOf.knownUntilUtc().minus(1, ChronoUnit.MICROS);
    }

    private static DesignationEntry grounded(Row row, Directory complexes, Map<Long, String> firstNames) {
        List<Ground> ground = row.members().stream()
                .distinct()
                .map(id -> complexes
                        .find(id)
                        .map(complex -> new Ground(id, complex.name(), complex))
                        .orElseGet(() -> new Ground(id, firstNames.getOrDefault(id, "?"), null)))
                .toList();
        DesignationEntry entry = row.entry();
        return new DesignationEntry(
                entry.id(),
                entry.periodId(),
                entry.programme(),
                entry.role(),
                entry.name(),
                entry.nameEn(),
                entry.hub(),
                entry.span(),
                entry.sample(),
                entry.sourceId(),
                entry.gaps(),
                ground);
    }

    /** The first name known of each complex that was not on record on the day: it does not change when others are said. */
    private Map<Long, String> firstNames(List<Row> rows, Directory complexes) {
        Set<Long> absent = new TreeSet<>();
        for (Row row : rows) {
            for (Long member : row.members()) if (complexes.find(member).isEmpty()) absent.add(member);
        }
        Map<Long, String> names = new HashMap<>();
        if (absent.isEmpty()) return names;
        jdbc.sql("""
                        select distinct on (complex_id) complex_id, name from complex_version
                        where complex_id in (:ids) order by complex_id, known_from, id
                        """).param("ids", absent).query(row -> {
            names.put(row.getLong("complex_id"), row.getString("name"));
        });
        return names;
    }

    private static Row row(ResultSet row) throws SQLException {
        long hub = row.getLong("hub_id");
        String hubName = row.getString("hub_name");
        DesignationEntry entry = new DesignationEntry(
                row.getLong("designation_id"),
                row.getLong("period_id"),
                row.getString("programme"),
                DesignationRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("name_en"),
                hub == 0 ? null : new Hub(hub, hubName == null ? "?" : hubName, row.getString("hub_name_en")),
                HeldPeriods.span(row),
                row.getBoolean("sample"),
                row.getLong("source_id"),
                HeldPeriods.gaps(row),
                List.of());
        return new Row(entry, Arrays.asList((Long[]) row.getArray("members").getArray()));
    }
}
