package kr.sandan.complex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.complex.ComplexHistory.Entry;
import kr.sandan.complex.ComplexHistory.FieldChange;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people entered around the facts of a complex: places, other names and their withdrawal, offices, states, figures,
 * and records merged into it. What loads brought stands in their own history.
 */
@Component
class ComplexTieHistory {

    private static final String STATED = """
            select '%2$s' as field, t.entered_at, t.entered_by, t.known_from, %3$s, t.superseded_at, t.source_id, t.reason,
                %4$s
            from %1$s t where t.complex_id = :id and %5$s t.known_from < :until
            """;

    private static final String PERIOD = "t.valid_from, 'DAY' as from_precision, t.valid_to, 'DAY' as to_precision";
    private static final String BORNE = "t.valid_from, t.from_precision, t.valid_to, t.to_precision";
    private static final String NO_PERIOD = "cast(null as date) as valid_from, cast(null as text) as from_precision,"
            + " cast(null as date) as valid_to, cast(null as text) as to_precision";
    private static final String NO_PLACE = "cast(null as text) as province_code, cast(null as date) as quarter";
    private static final String NOTHING_BEFORE = "cast(null as text) as before, ";
    private static final String BY_HAND = "t.load_id is null and";

    private static final String WITHDRAWN = """
            select 'alias', t.superseded_at, t.withdrawn_by, t.superseded_at, t.valid_from, t.from_precision, t.valid_to,
                t.to_precision, null, t.source_id, t.withdrawal_reason, t.alias, null, null, null
            from complex_alias t
            where t.complex_id = :id and t.withdrawal_reason is not null and t.superseded_at < :until
            """;

    private static final String MERGED = """
            select 'merged', t.merged_at, t.merged_by, t.merged_at, null, null, null, null, null, t.merge_source_id,
                t.merge_reason, null,
                (select v.name from complex_version v where v.complex_id = t.id and v.superseded_at = t.merged_at
                 order by v.valid_from desc nulls last limit 1) || ' (' || t.id || ')', null, null
            from complex t where t.merged_into = :id and t.merged_at < :until
            """;

    private static final String ALL = """
            select t.*, s.title, s.publisher, a.display_name from (%s) t
            left join source_document_known(:until) s on s.id = t.source_id
            left join account a on a.id = t.entered_by
            order by t.entered_at, t.field, t.quarter desc, t.province_code, t.after
            """.formatted(String.join(
            " union all ",
            stated("complex_place", "places", PERIOD, "coalesce(t.county_code, t.province_code) as after, " + NO_PLACE),
            stated("complex_alias", "alias", BORNE, "t.alias, null, null"),
            office(),
            figure("complex_state", "state", "t.state"),
            figure(
                    "complex_statistic",
                    "figure",
                    "t.measure || ' ' || case when t.withheld then 'X' else cast(trim_scale(t.value) as text) end"),
            WITHDRAWN,
            MERGED));

    private final JdbcClient jdbc;

    ComplexTieHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String stated(String table, String field, String period, String said) {
        return STATED.formatted(table, field, period, NOTHING_BEFORE + said, BY_HAND);
    }

    private static String office() {
        String said = "cast(t.office_id as text), null, null";
        return STATED.formatted("complex_office", "office", PERIOD, NOTHING_BEFORE + said, "");
    }

    /** What was said before of the same quarter is the row that this one superseded. */
    private static String figure(String table, String field, String said) {
        String same = field.equals("figure") ? " and o.measure = t.measure" : "";
        String before = """
                (select %s from %s o where o.complex_id = t.complex_id and o.province_code = t.province_code
                 and o.quarter = t.quarter%s and o.superseded_at = t.entered_at order by o.id desc limit 1), %s,
                t.province_code, t.quarter
                """.formatted(said.replace("t.", "o."), table, same, said);
        return STATED.formatted(table, field, NO_PERIOD, before, BY_HAND);
    }

    private record Key(
            Instant enteredAt,
            String field,
            @Nullable Long source,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            boolean superseded) {}

    /** Every entry as known on a day; what was entered at once on one source is one entry. */
    List<Entry> of(long complexId, AsOf asOf) {
        Map<Key, Entry> entries = new LinkedHashMap<>();
        Instant until = asOf.knownUntil();
        jdbc.sql(ALL)
                .param("id", complexId)
                .param("until", asOf.knownUntilUtc())
                .query(found -> {
                    Entry entry = entry(found, until);
                    Key key = new Key(
                            entry.enteredAt(),
                            found.getString("field"),
                            found.getObject("source_id", Long.class),
                            entry.validFrom(),
                            entry.validTo(),
                            entry.superseded());
                    entries.computeIfAbsent(key, first -> entry).changes().add(change(found));
                });
        return new ArrayList<>(entries.values());
    }

    private static Entry entry(ResultSet found, Instant until) throws SQLException {
        Instant superseded = instant(found, "superseded_at");
        return new Entry(
                Objects.requireNonNull(instant(found, "entered_at")),
                found.getString("display_name"),
                Objects.requireNonNull(instant(found, "known_from")),
                PartialDate.of(found, "valid_from", "from_precision"),
                PartialDate.of(found, "valid_to", "to_precision"),
                superseded != null && superseded.isBefore(until),
                found.getString("title"),
                found.getString("publisher"),
                found.getString("reason"),
                new ArrayList<>());
    }

    private static @Nullable Instant instant(ResultSet found, String column) throws SQLException {
        OffsetDateTime at = found.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static FieldChange change(ResultSet found) throws SQLException {
        LocalDate quarter = found.getObject("quarter", LocalDate.class);
        String field = found.getString("field");
        String before = found.getString("before");
        String after = found.getString("after");
        if (quarter == null) return new FieldChange(field, before, after);
        ComplexHistory.Counted counted =
                new ComplexHistory.Counted(found.getString("province_code"), Quarter.of(quarter));
        if (field.equals("state")) return new FieldChange(field, before, after, counted);
        return new FieldChange(after.substring(0, after.indexOf(' ')), value(before), value(after), counted);
    }

    /** A figure is read as its measure and its value. */
    private static @Nullable String value(@Nullable String figure) {
        return figure == null ? null : figure.substring(figure.indexOf(' ') + 1);
    }
}
