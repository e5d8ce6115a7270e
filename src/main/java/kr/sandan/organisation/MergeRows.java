package kr.sandan.organisation;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of the record kept what only the record given up said, set-wise. */
@Component
class MergeRows {

    private static final List<String> TABLES =
            List.of("organisation_version", "organisation_alias", "organisation_tenancy");

    /** Days of which the kept record does not speak; a start that nobody knows adds nothing before its days. */
    private static final String PERIODS = """
            from organisation_version v cross join lateral unnest(datemultirange(v.valid) - coalesce(
                 (select range_agg(k.valid) from organisation_version k
                   where k.organisation_id = :kept and k.superseded_at is null), '{}')) r (days)
             where v.organisation_id = :other and %s and (not lower_inf(r.days) or r.days = v.valid)
            """;

    private static final String SAY_PERIODS = """
            insert into organisation_version (organisation_id, valid_from, from_precision, valid_to, name, name_en, name_key,
                type, business_number, size_class, employees, few_stated, ksic, ksic_revision, known_from, source_id, reason,
                entered_by, entered_at)
            select :kept, lower(r.days), case when lower(r.days) = v.valid_from then v.from_precision
                   when lower(r.days) is not null then 'DAY' end, upper(r.days), v.name, v.name_en, v.name_key, v.type,
                   v.business_number, v.size_class, v.employees, v.few_stated, v.ksic, v.ksic_revision, :now, v.source_id,
                   :reason, :by, :now
            """ + PERIODS.formatted("v.superseded_at = :now");

    private static final String KEPT_NAMES = """
            (select k.name from organisation_version k where k.organisation_id = :kept and k.superseded_at is null
             union all select k.alias from organisation_alias k
              where k.organisation_id = :kept and k.superseded_at is null)
            """;

    /** Every name of the other record that the kept one does not have, over the whole time it was borne. */
    private static final String NAMES = """
            from (select v.name, 'VARIANT' as kind, v.valid_from, v.from_precision, v.valid_to,
                         case when v.valid_to is not null then 'DAY' end as to_precision, v.source_id
                    from organisation_version v where v.organisation_id = :other and v.%1$s
                  union all
                  select a.alias, a.kind, a.valid_from, a.from_precision, a.valid_to, a.to_precision, a.source_id
                    from organisation_alias a where a.organisation_id = :other and a.%1$s) n
             where n.name not in\s""" + KEPT_NAMES;

    private static final String SAY_NAMES =
            """
            insert into organisation_alias (organisation_id, alias, kind, valid_from, from_precision, valid_to, to_precision,
                known_from, source_id, reason, entered_by, entered_at)
            select distinct on (n.name) :kept, n.name, n.kind, n.valid_from, n.from_precision, n.valid_to, n.to_precision,
                   :now, n.source_id, :reason, :by, :now
            """ + NAMES.formatted("superseded_at = :now") + " order by n.name, n.valid_from desc nulls last";

    private static final String TENANCIES = """
            from organisation_tenancy t cross join lateral unnest(datemultirange(t.valid) - coalesce(
                 (select range_agg(k.valid) from organisation_tenancy k where k.organisation_id = :kept
                     and k.complex_id = t.complex_id and k.superseded_at is null), '{}')) r (days)
             where t.organisation_id = :other and %s
            """;

    private static final String SAY_TENANCIES = """
            insert into organisation_tenancy (organisation_id, complex_id, valid_from, from_precision, valid_to,
                to_precision, known_from, source_id, reason, entered_by, entered_at)
            select :kept, t.complex_id, lower(r.days), case when lower(r.days) = t.valid_from then t.from_precision
                   when lower(r.days) is not null then 'DAY' end, upper(r.days),
                   case when upper(r.days) = t.valid_to then t.to_precision when upper(r.days) is not null then 'DAY' end,
                   :now, t.source_id, :reason, :by, :now
            """ + TENANCIES.formatted("t.superseded_at = :now");

    private static final String FOUND_BY = """
            insert into organisation_name (organisation_id, name, name_key, firsts, grams, near)
            select :kept, name, name_key, firsts, grams, near from organisation_name where organisation_id = :other
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names that the kept record does not have. */
    List<String> newNames(long kept, long other) {
        return ask("select distinct n.name " + NAMES.formatted("superseded_at is null") + " order by 1", kept, other)
                .query((row, number) -> row.getString(1))
                .list();
    }

    int newPeriods(long kept, long other) {
        return ask("select count(*) " + PERIODS.formatted("v.superseded_at is null"), kept, other)
                .query(Integer.class)
                .single();
    }

    int newTenancies(long kept, long other) {
        return ask("select count(*) " + TENANCIES.formatted("t.superseded_at is null"), kept, other)
                .query(Integer.class)
                .single();
    }

    /** Supersedes everything that the other record says, and says it of the kept one where that says nothing. */
    void move(long kept, long other, Statement.Stamp stamp) {
        for (String table : TABLES)
            jdbc.sql("update " + table
                            + " set superseded_at = :now where organisation_id = :other and superseded_at is null")
                    .param("now", Timestamp.from(stamp.enteredAt()))
                    .param("other", other)
                    .update();
        for (String said : List.of(SAY_NAMES, SAY_PERIODS, SAY_TENANCIES))
            ask(said, kept, other)
                    .param("now", Timestamp.from(stamp.enteredAt()))
                    .param("reason", stamp.reason())
                    .param("by", stamp.enteredBy(), Types.BIGINT)
                    .update();
        ask(FOUND_BY, kept, other).update();
    }

    private JdbcClient.StatementSpec ask(String sql, long kept, long other) {
        return jdbc.sql(sql).param("kept", kept).param("other", other);
    }
}
