package kr.sandan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of one organisation over time, and who entered it. */
@Service
@Transactional(readOnly = true)
public class OrganisationLife {

    private static final String KNOWN =
            " and %1$s.known_from < :until and (%1$s.superseded_at is null or %1$s.superseded_at >= :until)";

    private static final String PERIODS = """
            select v.*, case when v.valid_to is not null then 'DAY' end as to_precision from organisation_version v where v.organisation_id = :id
            """ + KNOWN.formatted("v") + " order by v.valid_from desc nulls last";

    private static final String NAMES = """
            select a.* from organisation_alias a where a.organisation_id = :id
            """ + KNOWN.formatted("a") + " order by a.kind, a.alias";

    private static final String TENANCIES =
            """
            select t.* from organisation_tenancy t where t.organisation_id = :id
            """ + KNOWN.formatted("t") + " order by t.valid_from desc nulls last, t.complex_id";

    /** Each entry with the fields in which it differs from what was said of the same first day before. */
    private static final String ENTRIES = """
            with said as (
                select 'VERSION' as what, v.id, v.organisation_id, v.valid_from, v.from_precision, v.valid_to,
                       case when v.valid_to is not null then 'DAY' end as to_precision, v.known_from, v.superseded_at,
                       null as withdrawal, v.source_id, v.reason, v.entered_by, v.entered_at, v.load_id, to_jsonb(v) as now,
                       (select to_jsonb(p) from organisation_version p
                         where p.organisation_id = v.organisation_id and p.entered_at < v.entered_at
                           and p.valid @> coalesce(v.valid_from, '-infinity')
                         order by p.entered_at desc, p.id desc limit 1) as before,
                       array['name', 'name_en', 'type', 'business_number', 'size_class', 'employees', 'few_stated', 'ksic',
                             'ksic_revision'] as fields
                  from organisation_version v
                union all
                select 'ALIAS', a.id, a.organisation_id, a.valid_from, a.from_precision, a.valid_to, a.to_precision,
                       a.known_from, a.superseded_at, a.withdrawal_reason, a.source_id, a.reason, a.entered_by,
                       a.entered_at, a.load_id, to_jsonb(a), null, array['alias'] from organisation_alias a
                union all
                select 'TENANCY', t.id, t.organisation_id, t.valid_from, t.from_precision, t.valid_to, t.to_precision,
                       t.known_from, t.superseded_at, t.withdrawal_reason, t.source_id, t.reason, t.entered_by,
                       t.entered_at, t.load_id, to_jsonb(t), null, array['complex_id'] from organisation_tenancy t)
            select s.*, u.display_name, f.field, s.before ->> f.field as old_value, s.now ->> f.field as new_value
              from said s
              left join lateral unnest(s.fields) f (field)
                     on (s.before ->> f.field) is distinct from (s.now ->> f.field)
              left join account u on u.id = s.entered_by
             where s.organisation_id = :id and s.known_from < :until
             order by s.entered_at desc, s.what, s.id desc
            """;

    private final JdbcClient jdbc;

    OrganisationLife(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The record as such.
     *
     * @param id its number
     * @param version counts its changes, for forms
     * @param sample whether it is invented
     * @param mergedInto the record it was merged into, or null
     * @param mergedAt when
     * @param mergeReason why
     */
    public record Identity(
            long id,
            int version,
            boolean sample,
            @Nullable Long mergedInto,
            @Nullable Instant mergedAt,
            @Nullable String mergeReason) {}

    /** What it was over a period. */
    public record Held(Span span, OrganisationFacts facts, long sourceId) {}

    /** Another name, with the number by which it can be withdrawn. */
    public record Named(long id, OtherName name, long sourceId) {}

    /** A tenancy, with the number by which it can be ended or withdrawn. */
    public record Sitting(long id, Tenancy tenancy, long sourceId) {}

    /** A field that an entry said anew, as stored; null for nothing. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * One entry.
     *
     * @param what {@code VERSION}, {@code ALIAS} or {@code TENANCY}
     * @param span the days it speaks of
     * @param knownFrom since when it counts as known
     * @param supersededAt when a later one took its place, or null
     * @param withdrawal why it was withdrawn without anything in its place, or null
     * @param sourceId who says so
     * @param reason why it was entered
     * @param enteredBy the account's name, null for a load or the first data
     * @param enteredAt when
     * @param loadId the load that brought it, or null
     * @param changes what it said anew
     */
    public record Entry(
            String what,
            Span span,
            Instant knownFrom,
            @Nullable Instant supersededAt,
            @Nullable String withdrawal,
            long sourceId,
            @Nullable String reason,
            @Nullable String enteredBy,
            Instant enteredAt,
            @Nullable Long loadId,
            List<Change> changes) {}

    /** The record of that number, merged or not. */
    public Optional<Identity> identity(long id) {
        return jdbc.sql("select * from organisation where id = :id")
                .param("id", id)
                .query((row, number) -> new Identity(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getBoolean("sample"),
                        row.getObject("merged_into", Long.class),
                        FactColumns.instant(row, "merged_at"),
                        row.getString("merge_reason")))
                .optional();
    }

    /** Every period as known on a day, the newest first; none for a merged record. */
    public List<Held> periods(long id, AsOf asOf) {
        return at(PERIODS, id, asOf)
                .query((row, number) ->
                        new Held(FactColumns.span(row), FactColumns.facts(row), row.getLong("source_id")))
                .list();
    }

    /** The other names of all times, as known on a day. */
    public List<Named> names(long id, AsOf asOf) {
        return at(NAMES, id, asOf)
                .query((row, number) -> new Named(
                        row.getLong("id"),
                        new OtherName(
                                row.getString("alias"), NameKind.valueOf(row.getString("kind")), FactColumns.span(row)),
                        row.getLong("source_id")))
                .list();
    }

    /** Every tenancy of all times, as known on a day, the newest first. */
    public List<Sitting> tenancies(long id, AsOf asOf) {
        return at(TENANCIES, id, asOf)
                .query((row, number) -> new Sitting(
                        row.getLong("id"),
                        new Tenancy(row.getLong("complex_id"), FactColumns.span(row)),
                        row.getLong("source_id")))
                .list();
    }

    /** Every entry ever made and known by the end of the day, newest first. */
    public List<Entry> entries(long id, AsOf asOf) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        at(ENTRIES, id, asOf).query(row -> {
            Entry entry = entry(row);
            Entry held = entries.computeIfAbsent(entry.what() + row.getLong("id"), key -> entry);
            String field = row.getString("field");
            if (field != null)
                held.changes().add(new Change(field, row.getString("old_value"), row.getString("new_value")));
        });
        return List.copyOf(entries.values());
    }

    private JdbcClient.StatementSpec at(String sql, long id, AsOf asOf) {
        return jdbc.sql(sql).param("id", id).param("until", asOf.knownUntilUtc());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("what"),
                FactColumns.span(row),
                Objects.requireNonNull(FactColumns.instant(row, "known_from")),
                FactColumns.instant(row, "superseded_at"),
                row.getString("withdrawal"),
                row.getLong("source_id"),
                row.getString("reason"),
                row.getString("display_name"),
                Objects.requireNonNull(FactColumns.instant(row, "entered_at")),
                row.getObject("load_id", Long.class),
                new ArrayList<>());
    }
}
