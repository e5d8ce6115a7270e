package kr.sandan.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other rooms ask of organisations. */
@Service
@Transactional(readOnly = true)
public class OrganisationQueries {

    private static final String ENTRY = """
            select v.*, o.sample, array(
                   select t.complex_id from organisation_tenancy t
                    where t.organisation_id = v.organisation_id and %s order by t.complex_id) as complexes
              from organisation_version v join organisation o on o.id = v.organisation_id
             where v.organisation_id = :id and %s
            """.formatted(Selection.held("t"), Selection.held("v"));

    /** The name of the day; where none was known or borne that day, the one last known. */
    private static final String NAMES = """
            select distinct on (v.organisation_id) v.organisation_id, v.name
              from organisation_version v
             where v.organisation_id = any(:ids)
             order by v.organisation_id, (%s) desc, v.superseded_at desc nulls first, v.valid_from desc nulls last
            """.formatted(Selection.held("v"));

    private static final String SURVIVORS = """
            with recursive step (first, id, next) as (
                select id, id, merged_into from organisation where id = any(:ids)
                union all
                select s.first, o.id, o.merged_into from step s join organisation o on o.id = s.next)
            select first, id from step where next is null
            """;

    private final JdbcClient jdbc;

    OrganisationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation of that number as it stood on a day; empty where nothing was known of it or it was merged. */
    public Optional<OrganisationEntry> find(long id, AsOf asOf) {
        return jdbc.sql(ENTRY)
                .param("id", id)
                .param("until", asOf.knownUntilUtc())
                .param("day", asOf.valid())
                .query((row, number) -> FactColumns.entry(row))
                .optional();
    }

    /** The name of each of the organisations, merged ones included. */
    public Map<Long, String> names(Collection<Long> ids, AsOf asOf) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(NAMES)
                .param("ids", ids.toArray(Long[]::new))
                .param("until", asOf.knownUntilUtc())
                .param("day", asOf.valid())
                .query(row -> {
                    names.put(row.getLong("organisation_id"), row.getString("name"));
                });
        return names;
    }

    /** The record in which each of the records now stands: itself, or the one that it was merged into. */
    public Map<Long, Long> survivors(Collection<Long> ids) {
        Map<Long, Long> survivors = new HashMap<>();
        jdbc.sql(SURVIVORS).param("ids", ids.toArray(Long[]::new)).query(row -> {
            survivors.put(row.getLong("first"), row.getLong("id"));
        });
        return survivors;
    }

    /** The record in which this one now stands; empty where there is none of that number. */
    public Optional<Long> survivor(long id) {
        return Optional.ofNullable(survivors(List.of(id)).get(id));
    }
}
