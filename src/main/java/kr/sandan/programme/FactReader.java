package kr.sandan.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts of programmes. */
@Component
class FactReader {

    private static final String FACTS = """
            select f.*, a.display_name from programme_fact f left join account a on a.id = f.entered_by
            """;

    private static final String IN_ORDER = " order by f.topic, f.track, f.valid_from nulls first, f.known_from, f.id";

    private final JdbcClient jdbc;

    FactReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A fact and the programme of which it is said.
     *
     * @param programmeId the programme
     * @param fact what is said
     */
    record Of(long programmeId, ProgrammeFact fact) {}

    /** What no later entry has superseded. */
    List<ProgrammeFact> held(long programmeId) {
        return jdbc.sql(FACTS + " where f.programme_id = :id and f.superseded_at is null" + IN_ORDER)
                .param("id", programmeId)
                .query((row, number) -> fact(row))
                .list();
    }

    /** What was known of a programme until later than an instant and is so no longer. */
    List<ProgrammeFact> supersededSince(long programmeId, Instant instant) {
        return jdbc.sql(FACTS + " where f.programme_id = :id and f.superseded_at > :instant" + IN_ORDER)
                .param("id", programmeId)
                .param("instant", Timestamp.from(instant))
                .query((row, number) -> fact(row))
                .list();
    }

    /** What was known of every programme by the end of a day, as it was known then. */
    List<Of> known(AsOf asOf) {
        return jdbc.sql(FACTS + """
                         where f.known_from < :until and (f.superseded_at is null or f.superseded_at >= :until)
                        """ + IN_ORDER)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> new Of(row.getLong("programme_id"), fact(row)))
                .list();
    }

    /** Every entry ever made of a programme and known by the end of a day, newest first. */
    List<ProgrammeFact> entries(long programmeId, AsOf asOf) {
        return jdbc.sql(FACTS + " where f.programme_id = :id and f.known_from < :until"
                        + " order by f.known_from desc, f.entered_at desc, f.id desc")
                .param("id", programmeId)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> fact(row))
                .list();
    }

    private static ProgrammeFact fact(ResultSet row) throws SQLException {
        return new ProgrammeFact(
                row.getLong("id"),
                content(row),
                new Span(
                        PartialDate.of(row, "valid_from", "from_precision"),
                        PartialDate.of(row, "valid_to", "to_precision")),
                Objects.requireNonNull(instant(row, "known_from")),
                instant(row, "superseded_at"),
                row.getLong("source_id"),
                row.getString("reason"),
                row.getString("withdrawal"),
                row.getString("display_name"),
                Objects.requireNonNull(instant(row, "entered_at")));
    }

    private static FactContent content(ResultSet row) throws SQLException {
        String standing = row.getString("standing");
        return new FactContent(
                FactTopic.valueOf(row.getString("topic")),
                row.getString("text"),
                row.getString("text_en"),
                row.getString("detail"),
                standing == null ? null : Standing.valueOf(standing),
                row.getObject("body_id", Long.class),
                row.getObject("catalogue_id", Long.class),
                row.getObject("stated_count", Integer.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
