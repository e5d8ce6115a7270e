package kr.sandan.cluster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.complex.ComplexFacts.Point;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes facts of clusters; what is superseded stays. */
@Component
class ClusterWriter {

    private static final String SAY = """
            insert into cluster_fact (cluster_id, topic, track, text, text_en, choice, province_code, complex_id, longitude,
                latitude, area_m2, valid_from, from_precision, valid_to, to_precision, known_from, source_id, reason,
                entered_by, entered_at)
            values (:cluster, :topic, :track, :text, :textEn, :choice, :province, cast(:complex as bigint),
                cast(:longitude as numeric), cast(:latitude as numeric), cast(:area as bigint), cast(:from as date),
                :fromPrecision, cast(:until as date), :toPrecision, :known, :source, :reason, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;
    private final SentForms sentForms;

    ClusterWriter(JdbcClient jdbc, CurrentAccount account, Clock clock, SentForms sentForms) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Who says something and when it was known and entered.
     *
     * @param knownFrom since when it counts as known, never later than the entry
     * @param enteredAt the instant of the entry, never back-dated
     */
    record Stamp(
            long sourceId,
            @Nullable String reason,
            Instant knownFrom,
            @Nullable Long enteredBy,
            Instant enteredAt) {}

    Stamp stamp(Provenance provenance) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant known = provenance.knownFrom();
        OptionalLong by = account.id();
        return new Stamp(
                provenance.sourceId(),
                provenance.reason(),
                known == null || known.isAfter(now) ? now : known,
                by.isPresent() ? by.getAsLong() : null,
                now);
    }

    void say(long clusterId, ClusterPlan.Said said, Stamp stamp) {
        ClusterContent content = said.content();
        PartialDate from = said.span().from();
        PartialDate until = said.span().until();
        Point point = content.point();
        jdbc.sql(SAY)
                .param("cluster", clusterId)
                .param("topic", content.topic().name())
                .param("track", content.track())
                .param("text", content.text())
                .param("textEn", content.textEn())
                .param("choice", content.choice())
                .param("province", content.provinceCode())
                .param("complex", content.complexId())
                .param("longitude", point == null ? null : point.longitude())
                .param("latitude", point == null ? null : point.latitude())
                .param("area", content.areaM2())
                .param("from", from == null ? null : from.date())
                .param("fromPrecision", from == null ? null : from.precision().name())
                .param("until", until == null ? null : until.date())
                .param("toPrecision", until == null ? null : until.precision().name())
                .param("known", Timestamp.from(stamp.knownFrom()))
                .param("source", stamp.sourceId())
                .param("reason", stamp.reason())
                .param("by", stamp.enteredBy())
                .param("at", Timestamp.from(stamp.enteredAt()))
                .update();
    }

    /** Ends the time in which this was known. */
    void supersede(ClusterFact fact, Stamp stamp, boolean withdrawn) {
        if (!stamp.enteredAt().isAfter(fact.knownFrom())) throw new RuleBroken(null, "cluster.known.backwards");
        jdbc.sql("""
                        update cluster_fact set superseded_at = :at, superseded_by = :by, withdrawal = :withdrawal
                         where id = :id and superseded_at is null
                        """)
                .param("at", Timestamp.from(stamp.enteredAt()))
                .param("by", stamp.enteredBy())
                .param("withdrawal", withdrawn ? stamp.reason() : null)
                .param("id", fact.id())
                .update();
    }

    long open(long programmeId, boolean sample, Stamp stamp) {
        return jdbc.sql("""
                        insert into cluster (programme_id, sample, entered_by, entered_at)
                        values (:programme, :sample, :by, :at) returning id
                        """)
                .param("programme", programmeId)
                .param("sample", sample)
                .param("by", stamp.enteredBy())
                .param("at", Timestamp.from(stamp.enteredAt()))
                .query(Long.class)
                .single();
    }

    /** Lets a change through that was begun on this version, and makes all others stale; waits for one under way. */
    boolean passes(long clusterId, int version) {
        return jdbc.sql("update cluster set version = version + 1 where id = :id and version = :version")
                        .param("id", clusterId)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes a form's key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into cluster_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void remember(String key, long clusterId) {
        jdbc.sql("update cluster_submission set cluster_id = :id where submission_key = :key")
                .param("id", clusterId)
                .param("key", key)
                .update();
    }

    long enteredWith(String key) {
        return jdbc.sql("select cluster_id from cluster_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
