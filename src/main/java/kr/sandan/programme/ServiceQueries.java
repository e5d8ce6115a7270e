package kr.sandan.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services of programmes, by catalogue, with the crosswalks between them. */
@Component
@Transactional(readOnly = true)
public class ServiceQueries {

    private static final String KNOWN =
            "%1$s.known_from < :until and (%1$s.superseded_at is null or %1$s.superseded_at >= :until)";

    private static final String SERVICES = """
            select c.id catalogue_id, c.code, s.id, s.ordinal, n.name, n.name_en, n.source_id
              from service_catalogue c
              left join (programme_service s
                   join programme_service_name n on n.service_id = s.id and %s) on s.catalogue_id = c.id
             where c.programme_id = :programme
             order by c.id, s.ordinal
            """.formatted(KNOWN.formatted("n"));

    private static final String TIES = """
            select t.id, t.from_service_id, t.to_service_id, t.basis, t.source_id, t.reason,
                   f.catalogue_id from_catalogue, fn.name from_name, fn.name_en from_name_en,
                   o.catalogue_id to_catalogue, n.name to_name, n.name_en to_name_en
              from service_crosswalk t
              join programme_service f on f.id = t.from_service_id
              join service_catalogue c on c.id = f.catalogue_id and c.programme_id = :programme
              join programme_service_name fn on fn.service_id = f.id and %s
              join programme_service o on o.id = t.to_service_id
              join programme_service_name n on n.service_id = o.id and %s
             where %s
             order by t.id
            """.formatted(KNOWN.formatted("fn"), KNOWN.formatted("n"), KNOWN.formatted("t"));

    private final JdbcClient jdbc;

    ServiceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Crosswalk(long from, long to, ServiceCatalogue.Tie forward, ServiceCatalogue.Tie back) {}

    /** The catalogues of a programme, each with its services known by name that day. */
    public List<ServiceCatalogue> catalogues(long programmeId, AsOf asOf) {
        List<Crosswalk> ties = jdbc.sql(TIES)
                .param("programme", programmeId)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> crosswalk(row))
                .list();
        Map<Long, ServiceCatalogue> catalogues = new LinkedHashMap<>();
        jdbc.sql(SERVICES)
                .param("programme", programmeId)
                .param("until", asOf.knownUntilUtc())
                .query(row -> {
                    long id = row.getLong("catalogue_id");
                    String code = row.getString("code");
                    ServiceCatalogue catalogue =
                            catalogues.computeIfAbsent(id, key -> new ServiceCatalogue(id, code, new ArrayList<>()));
                    if (row.getObject("id") != null) catalogue.services().add(service(row, ties));
                });
        return List.copyOf(catalogues.values());
    }

    private static ServiceCatalogue.Service service(ResultSet row, List<Crosswalk> ties) throws SQLException {
        long id = row.getLong("id");
        return new ServiceCatalogue.Service(
                id,
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("name_en"),
                row.getLong("source_id"),
                ties.stream()
                        .filter(tie -> tie.from() == id)
                        .map(Crosswalk::forward)
                        .toList(),
                ties.stream().filter(tie -> tie.to() == id).map(Crosswalk::back).toList());
    }

    private static Crosswalk crosswalk(ResultSet row) throws SQLException {
        return new Crosswalk(
                row.getLong("from_service_id"), row.getLong("to_service_id"), tie(row, "to"), tie(row, "from"));
    }

    private static ServiceCatalogue.Tie tie(ResultSet row, String other) throws SQLException {
        return new ServiceCatalogue.Tie(
                row.getLong("id"),
                row.getLong(other + "_service_id"),
                row.getLong(other + "_catalogue"),
                row.getString(other + "_name"),
                row.getString(other + "_name_en"),
                ServiceCatalogue.Basis.valueOf(row.getString("basis")),
                row.getLong("source_id"),
                row.getString("reason"));
    }
}
