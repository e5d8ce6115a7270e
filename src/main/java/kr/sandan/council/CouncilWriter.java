package kr.sandan.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes facts of councils; what is superseded stays. */
@Component
class CouncilWriter {

    private static final String SAY = """
            insert into council_fact (council_id, topic, track, text, text_en, detail, status, site_id,
                site_programme_id, site_role, valid_from, from_precision, valid_to, to_precision, known_from, source_id,
                reason, entered_by, entered_at)
            select :council, :topic, :track, :text, :textEn, :detail, :status, d.id, d.programme_id, d.role,
                cast(:from as date), :fromPrecision, cast(:until as date), :toPrecision, :known, :source, :reason, :by, :at
              from (values (cast(:site as bigint))) wanted (id) left join designation d on d.id = wanted.id
            """;

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;
    private final SentForms sentForms;

    CouncilWriter(JdbcClient jdbc, CurrentAccount account, Clock clock, SentForms sentForms) {
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

    void say(long councilId, CouncilPlan.Said said, Stamp stamp) {
        CouncilContent content = said.content();
        PartialDate from = said.span().from();
        PartialDate until = said.span().until();
        jdbc.sql(SAY)
                .param("council", councilId)
                .param("topic", content.topic().name())
                .param("track", content.track())
                .param("text", content.text())
                .param("textEn", content.textEn())
                .param("detail", content.detail())
                .param(
                        "status",
                        content.status() == null ? null : content.status().name())
                .param("site", content.siteId())
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
    void supersede(CouncilFact fact, Stamp stamp, boolean withdrawn) {
        if (!stamp.enteredAt().isAfter(fact.knownFrom())) throw new RuleBroken(null, "council.known.backwards");
        jdbc.sql("""
                        update council_fact set superseded_at = :at, superseded_by = :by, withdrawal = :withdrawal
                         where id = :id and superseded_at is null
                        """)
                .param("at", Timestamp.from(stamp.enteredAt()))
                .param("by", stamp.enteredBy())
                .param("withdrawal", withdrawn ? stamp.reason() : null)
                .param("id", fact.id())
                .update();
    }

    long open(boolean sample, Stamp stamp) {
        return jdbc.sql("insert into council (sample, entered_by, entered_at) values (:sample, :by, :at) returning id")
                .param("sample", sample)
                .param("by", stamp.enteredBy())
                .param("at", Timestamp.from(stamp.enteredAt()))
                .query(Long.class)
                .single();
    }

    /** Lets a change through that was begun on this version, and makes all others stale; waits for one under way. */
    boolean passes(long councilId, int version) {
        return jdbc.sql("update council set version = version + 1 where id = :id and version = :version")
                        .param("id", councilId)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes a form's key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into council_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void remember(String key, long councilId) {
        jdbc.sql("update council_submission set council_id = :id where submission_key = :key")
                .param("id", councilId)
                .param("key", key)
                .update();
    }

    long enteredWith(String key) {
        return jdbc.sql("select council_id from council_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
