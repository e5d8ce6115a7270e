package kr.sandan.budget.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.budget.VersionKind;
import kr.sandan.budget.entry.ProposeVersion.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the lines that a version entered by hand would leave with less than offices have of them already. */
@Component
class AllocatedEntry {

    /** Where a later version has lines, that one stays in force and nothing falls short by this. */
    private static final String SHORT =
            """
            with coming as (select unnest(cast(:codes as text[])) as code, unnest(cast(:won as bigint[])) as won),
            given as (
                select a.line_id, l.code, cast(sum(a.amount_krw) as bigint) as won
                  from budget_allocation a join budget_line l on l.id = a.line_id
                 where l.fiscal_year = :year and l.programme_id = :programme and a.giver_id is null
                   and a.superseded_at is null and upper_inf(a.valid)
                 group by a.line_id, l.code),
            found as (
                select g.line_id, g.code, g.won as given, coalesce(c.won, 0) + coalesce((
                           select cast(sum(p.amount_krw) as bigint) from budget_movement_line p
                             join budget_movement m on m.id = p.movement_id
                            where p.line_id = g.line_id and m.superseded_at is null), 0) as there
                  from given g left join coming c on c.code = g.code)
            select code, there, given from found, (values (:kind, :ordinal)) said (kind, ordinal)
             where there < given and there < budget_line_now(line_id) and not exists (
                   select from budget_version v join budget_entry e on e.version_id = v.id and e.superseded_at is null
                    where v.programme_id = :programme and v.fiscal_year = :year and LATER > SAID)
             order by code
            """.replace("LATER", VersionKind.rank("v")).replace("SAID", VersionKind.rank("said"));

    private final JdbcClient jdbc;

    AllocatedEntry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param coming what every line of the version will have in won, by code; nothing for a version without lines */
    List<ShortLine> of(Identity version, Map<String, Long> coming) {
        if (coming.isEmpty()) return List.of();
        Map<String, Long> sorted = new TreeMap<>(coming);
        return jdbc.sql(SHORT)
                .param("codes", sorted.keySet().toArray(String[]::new))
                .param("won", sorted.values().toArray(Long[]::new))
                .param("programme", version.programmeId())
                .param("year", version.year())
                .param("kind", version.kind().name())
                .param("ordinal", version.ordinal())
                .query((row, number) ->
                        new ShortLine(row.getString("code"), row.getLong("there"), row.getLong("given")))
                .list();
    }
}
