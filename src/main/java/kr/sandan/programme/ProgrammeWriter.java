package kr.sandan.programme;

import java.sql.Timestamp;
import java.time.Instant;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes facts of programmes; what is superseded stays. */
@Component
class ProgrammeWriter {

    private static final String SAY = """
            insert into programme_fact (programme_id, topic, track, text, text_en, detail, standing, body_id, catalogue_id,
                stated_count, valid_from, from_precision, valid_to, to_precision, known_from, source_id, reason,
                entered_by, entered_at)
            values (:programme, :topic, :track, :text, :textEn, :detail, :standing, :body, :catalogue,
                :count, cast(:from as date), :fromPrecision, cast(:until as date), :toPrecision, :known, :source, :reason,
                :by, :at)
            """;

    private final JdbcClient jdbc;
    private final SentForms sentForms;

    ProgrammeWriter(JdbcClient jdbc, SentForms sentForms) {
        this.jdbc = jdbc;
        this.sentForms = sentForms;
    }

    /**
     * Who says something and when it was known and entered.
     *
     * @param knownFrom since when it counts as known
     * @param enteredAt the instant of the entry, never back-dated
     */
    record Stamp(
            long sourceId,
            @Nullable String reason,
            Instant knownFrom,
            @Nullable Long enteredBy,
            Instant enteredAt) {}

    void say(long programmeId, FactPlan.Said said, Stamp stamp) {
        FactContent content = said.content();
        PartialDate from = said.span().from();
        PartialDate until = said.span().until();
        jdbc.sql(SAY)
                .param("programme", programmeId)
                .param("topic", content.topic().name())
                .param("track", content.track())
                .param("text", content.text())
                .param("textEn", content.textEn())
                .param("detail", content.detail())
                .param("standing", name(content.standing()))
                .param("body", content.bodyId())
                .param("catalogue", content.catalogueId())
                .param("count", content.statedCount())
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
    void supersede(ProgrammeFact fact, Stamp stamp, boolean withdrawn) {
        if (!stamp.enteredAt().isAfter(fact.knownFrom())) throw new RuleBroken(null, "programme.known.backwards");
        jdbc.sql("""
                        update programme_fact set superseded_at = :at, superseded_by = :by, withdrawal = :withdrawal
                         where id = :id and superseded_at is null
                        """)
                .param("at", Timestamp.from(stamp.enteredAt()))
                .param("by", stamp.enteredBy())
                .param("withdrawal", withdrawn ? stamp.reason() : null)
                .param("id", fact.id())
                .update();
    }

    long open(String code, Stamp stamp) {
        return jdbc.sql("""
                        insert into programme (code, entered_by, entered_at) values (:code, :by, :at) returning id
                        """)
                .param("code", code)
                .param("by", stamp.enteredBy())
                .param("at", Timestamp.from(stamp.enteredAt()))
                .query(Long.class)
                .single();
    }

    /** Lets a change through that was begun on this version, and makes all others stale; waits for one under way. */
    boolean passes(long programmeId, int version) {
        return jdbc.sql("update programme set version = version + 1 where id = :id and version = :version")
                        .param("id", programmeId)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes a form's key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key, Instant now) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into programme_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """).param("key", key).param("now", Timestamp.from(now)).update() == 1;
    }

    void remember(String key, long programmeId) {
        jdbc.sql("update programme_submission set programme_id = :id where submission_key = :key")
                .param("id", programmeId)
                .param("key", key)
                .update();
    }

    long enteredWith(String key) {
        return jdbc.sql("select programme_id from programme_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
