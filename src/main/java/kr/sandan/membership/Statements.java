package kr.sandan.membership;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.programme.Span;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What statements of members and of officers have in common: who says them, how they are superseded, the keys of forms. */
@Component("membershipStatements")
class Statements {

    private final SourceQueries sources;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    Statements(SourceQueries sources, CurrentAccount account, JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.sources = sources;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /** Known since its source was public. */
    Stamp stamp(Word word) {
        Citation source = sources.sources(List.of(word.sourceId())).get(word.sourceId());
        if (source == null) throw new RuleBroken("sourceId", "membership.source.required");
        Instant now = now();
        Instant known = source.knownFrom();
        return new Stamp(source.id(), word.reason(), known.isAfter(now) ? now : known, by(), now);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Nullable
    Long by() {
        OptionalLong by = account.id();
        return by.isPresent() ? by.getAsLong() : null;
    }

    /**
     * Ends the time in which a statement was known.
     *
     * @throws StaleEdit where somebody else did so meanwhile
     */
    void supersede(String table, long id, Stamp stamp, boolean withdrawn) {
        int changed = jdbc.sql("update " + table + """
                         set superseded_at = :at, superseded_by = :by, withdrawal = :withdrawal
                         where id = :id and superseded_at is null and known_from < :at
                        """)
                .param("at", stamp.entered())
                .param("by", stamp.enteredBy())
                .param("withdrawal", withdrawn ? stamp.reason() : null)
                .param("id", id)
                .update();
        if (changed == 0) throw new StaleEdit(table, id);
    }

    /** Names what every statement says: its period and its stamp. */
    static StatementSpec said(StatementSpec insert, Span span, Stamp stamp) {
        PartialDate from = span.from();
        PartialDate until = span.until();
        return insert.param("from", from == null ? null : from.date())
                .param("fromPrecision", from == null ? null : from.precision().name())
                .param("until", until == null ? null : until.date())
                .param("toPrecision", until == null ? null : until.precision().name())
                .param("known", stamp.known())
                .param("source", stamp.sourceId())
                .param("reason", stamp.reason())
                .param("by", stamp.enteredBy())
                .param("at", stamp.entered());
    }

    /** Takes a form's key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into membership_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(now()))
                        .update()
                == 1;
    }
}
