package kr.sandan.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/** Statements in the two times, as conditions and columns of SQL: {@code :until} is the known day's end, {@code :day} the day. */
final class Held {

    private static final String KNOWN =
            "%1$s.known_from < :until and (%1$s.superseded_at is null or %1$s.superseded_at >= :until)";

    /** What an organisation was called and was on the day; where nothing is said of that day, what was said last. */
    static final String NAMED = " left join lateral (" + said("w.name, w.name_en, w.type", "%s") + ") v on true ";

    private Held() {}

    /** Columns of the version {@code w} of an organisation that holds on the day; else of the last that was known. */
    static String said(String columns, String organisation) {
        return """
                select %s from organisation_version w
                 where w.organisation_id = %s and w.known_from < :until
                 order by (w.superseded_at is null or w.superseded_at >= :until) desc, w.valid @> cast(:day as date) desc,
                       w.valid_from desc nulls last limit 1
                """.formatted(columns, organisation);
    }

    /** That a statement was known by the day. */
    static String known(String alias) {
        return KNOWN.formatted(alias);
    }

    /** That a statement was known by the day and held on the day. */
    static String on(String alias) {
        return known(alias) + " and " + alias + ".valid @> cast(:day as date)";
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(
                PartialDate.of(row, "valid_from", "from_precision"), PartialDate.of(row, "valid_to", "to_precision"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Entered entered(ResultSet row) throws SQLException {
        return new Entered(
                Objects.requireNonNull(instant(row, "known_from")),
                instant(row, "superseded_at"),
                row.getLong("source_id"),
                row.getString("reason"),
                row.getString("withdrawal"),
                row.getString("display_name"),
                Objects.requireNonNull(instant(row, "entered_at")));
    }
}
