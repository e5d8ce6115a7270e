package kr.sandan.complex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what merging two records would move, and what they say differently. */
@Component
class MergePlanReader {

    private static final String SIDE = """
            select c.id, c.version, v.name from complex c join complex_version v on v.complex_id = c.id
            where c.id = :id and v.superseded_at is null
            order by v.valid_from desc nulls last limit 1
            """;

    /** Every name the kept record is known by. */
    static final String KNOWN_NAMES = """
            (select k.name from complex_version k where k.complex_id = :kept and k.superseded_at is null
             union all
             select k.name_en from complex_version k
             where k.complex_id = :kept and k.superseded_at is null and k.name_en is not null
             union all
             select k.alias from complex_alias k where k.complex_id = :kept and k.superseded_at is null)
            """;

    /** Names of the other record that the kept one does not have, each over the whole time it was borne. */
    static final String NAMES = """
            select n.name, case when bool_or(v.valid_from is null) then null else min(v.valid_from) end as valid_from,
                   case when bool_or(v.valid_to is null) then null else max(v.valid_to) end as valid_to,
                   (array_agg(v.source_id order by v.valid_from desc nulls last))[1] as source_id
            from complex_version v cross join lateral (values (v.name), (v.name_en)) n(name)
            where v.complex_id = :other and v.superseded_at is null and n.name is not null
              and n.name not in""" + " " + KNOWN_NAMES + " group by n.name order by n.name";

    /** Other names of the other record that the kept one does not have. */
    static final String ALIASES = """
            select a.* from complex_alias a
            where a.complex_id = :other and a.superseded_at is null and a.alias not in""" + " " + KNOWN_NAMES;

    /**
     * Where the other record lies and the kept one does not, by the days on which only the other says so. A start that the
     * other does not know adds nothing before the days of which the kept one speaks.
     */
    static final String PLACES = """
            select p.province_code, p.county_code, p.source_id, lower(r.days) as valid_from, upper(r.days) as valid_to
            from complex_place p cross join lateral unnest(datemultirange(p.valid) - coalesce(
                (select range_agg(k.valid) from complex_place k
                 where k.complex_id = :kept and k.superseded_at is null and k.province_code = p.province_code
                   and (p.county_code is null or k.county_code = p.county_code)), '{}')) r(days)
            where p.complex_id = :other and p.superseded_at is null and (not lower_inf(r.days) or r.days = p.valid)
            """;

    private static final String COUNTS = """
            with recursive one(id) as (
                select cast(:other as bigint)
                union all
                select c.id from complex c join one on c.merged_into = one.id)
            select
                (select count(*) from complex p join complex_version v on v.complex_id = p.id
                 where p.parent_id in (select id from one) and v.superseded_at is null) as parts,
                (select count(*) from complex_statistic s where s.complex_id = :other and s.superseded_at is null
                   and not exists (select from complex_statistic k where k.complex_id = :kept
                     and k.province_code = s.province_code and k.quarter = s.quarter and k.measure = s.measure
                     and k.superseded_at is null)) as figures,
                (select count(*) from complex_state s where s.complex_id = :other and s.superseded_at is null
                   and not exists (select from complex_state k where k.complex_id = :kept
                     and k.province_code = s.province_code and k.quarter = s.quarter
                     and k.superseded_at is null)) as states,
                (select count(*) from complex_office o
                 where o.complex_id = :other and o.superseded_at is null) as offices
            """;

    private static final String CONFLICTS = """
            select o.province_code, o.quarter, o.measure,
                   case when k.withheld then 'X' else cast(trim_scale(k.value) as text) end as kept,
                   case when o.withheld then 'X' else cast(trim_scale(o.value) as text) end as other
            from complex_statistic o join complex_statistic k using (province_code, quarter, measure)
            where o.complex_id = :other and k.complex_id = :kept and o.superseded_at is null and k.superseded_at is null
              and (o.withheld <> k.withheld or o.value is distinct from k.value)
            union all
            select o.province_code, o.quarter, null, k.state, o.state
            from complex_state o join complex_state k using (province_code, quarter)
            where o.complex_id = :other and k.complex_id = :kept and o.superseded_at is null and k.superseded_at is null
              and o.state <> k.state
            order by quarter desc, province_code, measure nulls first
            """;

    private final JdbcClient jdbc;

    MergePlanReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MergePlan read(long keptId, long otherId) {
        MergePlan.Side kept = side(keptId);
        MergePlan.Side other = side(otherId);
        List<String> names = ask(NAMES, keptId, otherId)
                .query((found, number) -> found.getString("name"))
                .list();
        List<String> aliases = new ArrayList<>(ask(ALIASES + " order by a.alias", keptId, otherId)
                .query((found, number) -> found.getString("alias"))
                .list());
        aliases.removeAll(names);
        List<PlaceCode> places = ask(PLACES + " order by p.id", keptId, otherId)
                .query((found, number) ->
                        new PlaceCode(found.getString("province_code"), found.getString("county_code")))
                .list();
        List<MergePlan.Conflict> conflicts =
                ask(CONFLICTS, keptId, otherId).query(MergePlanReader::conflict).list();
        return ask(COUNTS, keptId, otherId)
                .query((found, number) -> new MergePlan(
                        kept,
                        other,
                        names,
                        aliases,
                        places,
                        found.getInt("parts"),
                        found.getInt("figures"),
                        found.getInt("states"),
                        found.getInt("offices"),
                        conflicts))
                .single();
    }

    private MergePlan.Side side(long id) {
        return jdbc.sql(SIDE)
                .param("id", id)
                .query((found, number) ->
                        new MergePlan.Side(found.getLong("id"), found.getString("name"), found.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("complex", id));
    }

    private JdbcClient.StatementSpec ask(String sql, long kept, long other) {
        return jdbc.sql(sql).param("kept", kept).param("other", other);
    }

    private static MergePlan.Conflict conflict(ResultSet found, int number) throws SQLException {
        @Nullable String measure = found.getString("measure");
        return new MergePlan.Conflict(
                found.getString("province_code"),
                Quarter.of(found.getObject("quarter", LocalDate.class)),
                measure == null ? null : Measure.valueOf(measure),
                found.getString("kept"),
                found.getString("other"));
    }
}
