package kr.sandan.cluster;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.cluster.ClusterLimit.Kind;
import kr.sandan.cluster.space.Limits;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What programmes ask of the ground of their clusters, by day. */
@Service
@Transactional
public class ClusterLimits {

    private final SourceQueries sources;
    private final CurrentAccount account;
    private final Clock clock;
    private final JdbcClient jdbc;

    ClusterLimits(SourceQueries sources, CurrentAccount account, Clock clock, JdbcClient jdbc) {
        this.sources = sources;
        this.account = account;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What holds on a day, by programme. */
    @Transactional(readOnly = true)
    public Map<Long, Limits> at(AsOf asOf) {
        Map<Long, Map<Kind, BigDecimal>> values = new HashMap<>();
        for (ClusterLimit limit : known(asOf))
            if (limit.days().contains(asOf.valid()))
                values.computeIfAbsent(limit.programmeId(), programme -> new HashMap<>())
                        .put(limit.kind(), limit.value());
        Map<Long, Limits> limits = new HashMap<>();
        values.forEach((programme, by) -> limits.put(
                programme, new Limits(by.get(Kind.DISTANCE), by.get(Kind.DISTANCE_METROPOLITAN), by.get(Kind.AREA))));
        return limits;
    }

    /** Every limit known by the end of a day, by programme, kind and time. */
    @Transactional(readOnly = true)
    public List<ClusterLimit> known(AsOf asOf) {
        return jdbc.sql("""
                        select * from cluster_limit
                         where known_from < :until and (superseded_at is null or superseded_at >= :until)
                         order by programme_id, kind, valid_from
                        """)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> limit(row))
                .list();
    }

    private static ClusterLimit limit(ResultSet row) throws SQLException {
        return new ClusterLimit(
                row.getLong("programme_id"),
                Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("value").stripTrailingZeros(),
                PartialDate.of(row, "valid_from", "from_precision"),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("source_id"),
                row.getString("reason"));
    }

    /**
     * Enters a limit from a day on; one that held until then ends there, and one of the same day is replaced.
     *
     * @throws RuleBroken where a later one is held, or where one is replaced without a reason
     */
    public void enter(ClusterLimit said) {
        PartialDate from = said.from();
        if (from == null) throw new RuleBroken("from", "cluster.limit.from.required");
        Citation source = sources.sources(List.of(said.sourceId())).get(said.sourceId());
        if (source == null) throw new RuleBroken("sourceId", "cluster.source.required");
        boolean programme = jdbc.sql("select id from programme where id = ? for update")
                .param(said.programmeId())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!programme) throw new RuleBroken("programmeId", "cluster.programme.required");
        ClusterLimit before = held(said);
        if (before != null && !takesThePlaceOf(before, said, from)) return;
        Instant now = clock.instant();
        if (before != null) supersede(before, from, now);
        Instant since = before != null || source.knownFrom().isAfter(now) ? now : source.knownFrom();
        write(said, from, null, since, now);
    }

    /** @return whether it says anything else than what is held */
    private static boolean takesThePlaceOf(ClusterLimit before, ClusterLimit said, PartialDate from) {
        PartialDate held = before.from();
        if (held != null && held.date().isAfter(from.date())) throw new RuleBroken("from", "cluster.limit.later", held);
        if (before.value().compareTo(said.value()) == 0 && from.equals(held)) return false;
        if (said.reason() == null) throw new RuleBroken("reason", "cluster.reason.required");
        return true;
    }

    private @Nullable ClusterLimit held(ClusterLimit said) {
        return jdbc.sql("""
                        select * from cluster_limit where programme_id = ? and kind = ? and superseded_at is null
                         order by valid_from desc limit 1
                        """)
                .params(said.programmeId(), said.kind().name())
                .query((row, number) -> limit(row))
                .optional()
                .orElse(null);
    }

    private void supersede(ClusterLimit before, PartialDate from, Instant now) {
        jdbc.sql("""
                        update cluster_limit set superseded_at = :now
                         where programme_id = :programme and kind = :kind and superseded_at is null and valid_to is null
                        """)
                .param("now", Timestamp.from(now))
                .param("programme", before.programmeId())
                .param("kind", before.kind().name())
                .update();
        PartialDate start = before.from();
        if (start != null && start.date().isBefore(from.date())) write(before, start, from.date(), now, now);
    }

    private void write(ClusterLimit said, PartialDate from, @Nullable LocalDate until, Instant known, Instant now) {
        jdbc.sql("""
                        insert into cluster_limit (programme_id, kind, value, valid_from, from_precision, valid_to, source_id,
                            known_from, reason, entered_by, entered_at)
                        values (:programme, :kind, :value, :from, :precision, cast(:until as date), :source, :known, :reason,
                            cast(:by as bigint), :now)
                        """)
                .param("programme", said.programmeId())
                .param("kind", said.kind().name())
                .param("value", said.value())
                .param("from", from.date())
                .param("precision", from.precision().name())
                .param("until", until)
                .param("source", said.sourceId())
                .param("known", Timestamp.from(known))
                .param("reason", said.reason())
                .param("by", account.id().isPresent() ? account.id().getAsLong() : null)
                .param("now", Timestamp.from(now))
                .update();
    }
}
