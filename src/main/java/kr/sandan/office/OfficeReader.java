package kr.sandan.office;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the agency's whole history from the database. */
@Component
class OfficeReader {

    private static final String PERIOD = "lower(valid) as valid_from, upper(valid) as valid_until";

    private final JdbcClient jdbc;

    OfficeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from office_revision")
                .query(Long.class)
                .single();
    }

    /** Reads under the caller's transaction; the revision is read first, so that the picture is never older than it. */
    OfficeHistory read() {
        return read(revision(), null);
    }

    /** The history as it was known before a moment; its revision is that of the last change made by then. */
    OfficeHistory read(Instant knownUntil) {
        OffsetDateTime until = knownUntil.atOffset(ZoneOffset.UTC);
        long then = jdbc.sql("select coalesce(max(revision), 1) from office_event where entered_at < :until")
                .param("until", until)
                .query(Long.class)
                .single();
        return read(then, until);
    }

    /** When the last change was made; before all times where there was none. */
    Instant changedAt() {
        return jdbc.sql(
                        "select entered_at from office_event where entered_at is not null order by entered_at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
    }

    private OfficeHistory read(long revision, @Nullable OffsetDateTime until) {
        return new OfficeHistory(
                revision, offices(until), names(until), parents(until), territories(until), events(until));
    }

    /** Statements not superseded, or those known before a moment and not superseded by then. */
    private JdbcClient.StatementSpec known(String sql, @Nullable OffsetDateTime until) {
        String seen = until == null
                ? "superseded_at is null"
                : "known_from < :until and (superseded_at is null or superseded_at >= :until)";
        JdbcClient.StatementSpec statement = jdbc.sql(sql.formatted(PERIOD, seen));
        return until == null ? statement : statement.param("until", until);
    }

    private List<Office> offices(@Nullable OffsetDateTime until) {
        return known("""
                        select o.id, o.code, o.kind, p.opened_precision, p.closed_precision, p.source, %s
                        from office o join office_period p on p.office_id = o.id and %s
                        order by array_position(array['HEAD_OFFICE', 'HEADQUARTERS', 'BRANCH'], o.kind), o.id""", until)
                .query((row, number) -> {
                    Period valid = period(row);
                    return new Office(
                            row.getLong("id"),
                            row.getString("code"),
                            OfficeKind.valueOf(row.getString("kind")),
                            valid,
                            partial(valid.from(), row.getString("opened_precision")),
                            partial(valid.until(), row.getString("closed_precision")),
                            row.getString("source"));
                })
                .list();
    }

    private List<OfficeName> names(@Nullable OffsetDateTime until) {
        return known("""
                        select office_id, name, short_name, name_en, source, %s
                        from office_name where %s order by office_id, valid""", until)
                .query((row, number) -> new OfficeName(
                        row.getLong("office_id"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("name_en"),
                        period(row),
                        row.getString("source")))
                .list();
    }

    private List<OfficeHistory.Parent> parents(@Nullable OffsetDateTime until) {
        return known("select office_id, parent_id, %s from office_parent where %s order by office_id, valid", until)
                .query((row, number) ->
                        new OfficeHistory.Parent(row.getLong("office_id"), row.getLong("parent_id"), period(row)))
                .list();
    }

    private List<Territory> territories(@Nullable OffsetDateTime until) {
        return known("""
                        select province_code, office_id, basis, source, %s
                        from office_territory where %s order by province_code, valid""", until)
                .query((row, number) -> new Territory(
                        row.getString("province_code"),
                        row.getLong("office_id"),
                        period(row),
                        Territory.Basis.valueOf(row.getString("basis")),
                        row.getString("source")))
                .list();
    }

    /** What came with the portal counts as known at all times; what was entered, since then. */
    private List<OfficeEvent> events(@Nullable OffsetDateTime until) {
        return jdbc.sql("""
                        select e.id, e.kind, e.happened_on, e.happened_precision, e.source, e.reason, e.entered_at,
                               coalesce(array_agg(p.office_id order by p.office_id) filter (where p.side = 'BEFORE'),
                                        '{}') as before,
                               coalesce(array_agg(p.office_id order by p.office_id) filter (where p.side = 'AFTER'),
                                        '{}') as after
                        from office_event e left join office_event_part p on p.event_id = e.id
                        where e.entered_at is null or e.entered_at < coalesce(:until, timestamptz 'infinity')
                        group by e.id
                        order by e.happened_on, e.id""")
                .param("until", until, Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, number) -> new OfficeEvent(
                        row.getLong("id"),
                        OfficeEvent.Kind.valueOf(row.getString("kind")),
                        new PartialDate(
                                row.getDate("happened_on").toLocalDate(),
                                PartialDate.Precision.valueOf(row.getString("happened_precision"))),
                        numbers(row.getArray("before")),
                        numbers(row.getArray("after")),
                        row.getString("source"),
                        row.getString("reason"),
                        entered(row.getTimestamp("entered_at"))))
                .list();
    }

    private static @Nullable LocalDate entered(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(AsOf.ZONE).toLocalDate();
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static @Nullable PartialDate partial(@Nullable LocalDate day, @Nullable String precision) {
        return day == null || precision == null ? null : new PartialDate(day, PartialDate.Precision.valueOf(precision));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(day(row.getDate("valid_from")), day(row.getDate("valid_until")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
