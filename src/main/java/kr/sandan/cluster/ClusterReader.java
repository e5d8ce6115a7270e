package kr.sandan.cluster;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts of clusters. */
@Component
class ClusterReader {

    private static final String FACTS = """
            select f.*, a.display_name from cluster_fact f left join account a on a.id = f.entered_by
            """;

    private static final String IN_ORDER = " order by f.topic, f.track, f.valid_from nulls first, f.known_from, f.id";

    private final JdbcClient jdbc;

    ClusterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact and the cluster of which it is said. */
    record Of(long clusterId, ClusterFact fact) {}

    /** What no later entry has superseded. */
    List<ClusterFact> held(long clusterId) {
        return jdbc.sql(FACTS + " where f.cluster_id = :id and f.superseded_at is null" + IN_ORDER)
                .param("id", clusterId)
                .query((row, number) -> fact(row))
                .list();
    }

    /** Whether something was known of a cluster until later than an instant and is so no longer. */
    boolean supersededSince(long clusterId, Instant instant) {
        return jdbc.sql("select exists (select from cluster_fact where cluster_id = :id and superseded_at > :instant)")
                .param("id", clusterId)
                .param("instant", Timestamp.from(instant))
                .query(Boolean.class)
                .single();
    }

    /** What was known by the end of a day, of one cluster or of all. */
    List<Of> known(AsOf asOf, @Nullable Long clusterId) {
        return jdbc.sql(FACTS + """
                         where f.known_from < :until and (f.superseded_at is null or f.superseded_at >= :until)
                           and (cast(:id as bigint) is null or f.cluster_id = :id)
                        """ + IN_ORDER)
                .param("until", asOf.knownUntilUtc())
                .param("id", clusterId)
                .query((row, number) -> new Of(row.getLong("cluster_id"), fact(row)))
                .list();
    }

    /** Every entry ever made of a cluster and known by the end of a day, newest first. */
    List<ClusterFact> entries(long clusterId, AsOf asOf) {
        return jdbc.sql(FACTS + " where f.cluster_id = :id and f.known_from < :until"
                        + " order by f.known_from desc, f.entered_at desc, f.id desc")
                .param("id", clusterId)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> fact(row))
                .list();
    }

    private static ClusterFact fact(ResultSet row) throws SQLException {
        return new ClusterFact(
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

    private static ClusterContent content(ResultSet row) throws SQLException {
        BigDecimal longitude = row.getBigDecimal("longitude");
        return new ClusterContent(
                ClusterTopic.valueOf(row.getString("topic")),
                row.getString("text"),
                row.getString("text_en"),
                row.getString("choice"),
                row.getString("province_code"),
                row.getObject("complex_id", Long.class),
                longitude == null ? null : new Point(longitude, row.getBigDecimal("latitude")),
                row.getObject("area_m2", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
