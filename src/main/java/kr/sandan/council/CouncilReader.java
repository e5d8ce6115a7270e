package kr.sandan.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts of councils. */
@Component
class CouncilReader {

    private static final String FACTS = """
            select f.*, a.display_name from council_fact f left join account a on a.id = f.entered_by
            """;

    private static final String IN_ORDER = " order by f.topic, f.track, f.valid_from nulls first, f.known_from, f.id";

    private final JdbcClient jdbc;

    CouncilReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact and the council of which it is said. */
    record Of(long councilId, CouncilFact fact) {}

    /** What no later entry has superseded. */
    List<CouncilFact> held(long councilId) {
        return jdbc.sql(FACTS + " where f.council_id = :id and f.superseded_at is null" + IN_ORDER)
                .param("id", councilId)
                .query((row, number) -> fact(row))
                .list();
    }

    /** Whether something was known of a council until later than an instant and is so no longer. */
    boolean supersededSince(long councilId, Instant instant) {
        return jdbc.sql("select exists (select from council_fact where council_id = :id and superseded_at > :instant)")
                .param("id", councilId)
                .param("instant", Timestamp.from(instant))
                .query(Boolean.class)
                .single();
    }

    /** What was known by the end of a day, of one council or of all. */
    List<Of> known(AsOf asOf, @Nullable Long councilId) {
        return jdbc.sql(FACTS + """
                         where f.known_from < :until and (f.superseded_at is null or f.superseded_at >= :until)
                           and (cast(:id as bigint) is null or f.council_id = :id)
                        """ + IN_ORDER)
                .param("until", asOf.knownUntilUtc())
                .param("id", councilId)
                .query((row, number) -> new Of(row.getLong("council_id"), fact(row)))
                .list();
    }

    /** Every entry ever made of a council and known by the end of a day, newest first. */
    List<CouncilFact> entries(long councilId, AsOf asOf) {
        return jdbc.sql(FACTS + " where f.council_id = :id and f.known_from < :until"
                        + " order by f.known_from desc, f.entered_at desc, f.id desc")
                .param("id", councilId)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> fact(row))
                .list();
    }

    private static CouncilFact fact(ResultSet row) throws SQLException {
        return new CouncilFact(
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

    private static CouncilContent content(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new CouncilContent(
                CouncilTopic.valueOf(row.getString("topic")),
                row.getString("text"),
                row.getString("text_en"),
                row.getString("detail"),
                status == null ? null : CouncilStatus.valueOf(status),
                row.getObject("site_id", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
