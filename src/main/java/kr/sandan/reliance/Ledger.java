package kr.sandan.reliance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is entered in the ledgers of the councils for which the acting account's headquarters answers. */
@Service
@Transactional
public class Ledger {

    private static final int LONGEST = 500;

    private static final String REVERSE = """
            insert into council_ledger_entry (council_id, kind, booked_on, amount_krw, payer_id, note, reverses, source_id,
                reason, sample, submission_key, entered_by, entered_at)
            select council_id, kind, booked_on, -amount_krw, payer_id, note, id, source_id, :reason, sample, :key, :by, :now
              from council_ledger_entry where id = :id and council_id = :council and reverses is null
            on conflict do nothing
            """;

    private final CouncilReach reach;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    Ledger(CouncilReach reach, CurrentAccount account, JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.reach = reach;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Enters income or a cost; the same form sent again enters nothing.
     *
     * @throws RuleBroken for a day to come, and where no such source is registered
     */
    public void record(RecordEntry entry) {
        reach.requireMine(entry.councilId());
        LocalDate today = AsOf.today(clock).valid();
        if (entry.day().isAfter(today)) throw new RuleBroken("day", "reliance.day.future");
        requireSource(entry.sourceId());
        sentForms.require(entry.submissionKey());
        jdbc.sql("""
                        insert into council_ledger_entry (council_id, kind, booked_on, amount_krw, payer_id, note, source_id,
                            sample, submission_key, entered_by, entered_at)
                        values (:council, :kind, :day, :won, :payer, :note, :source, :sample, :key, :by, :now)
                        on conflict (submission_key) do nothing
                        """)
                .param("council", entry.councilId())
                .param("kind", entry.kind().name())
                .param("day", entry.day())
                .param("won", entry.amount().won())
                .param("payer", entry.payerId())
                .param("note", entry.note())
                .param("source", entry.sourceId())
                .param("sample", entry.sample())
                .param("key", entry.submissionKey())
                .param("by", by())
                .param("now", now())
                .update();
    }

    /**
     * Reverses an entry by one of the same sum the other way, on the same day.
     *
     * @throws RuleBroken without a reason, and where it was reversed already or is a reversal
     */
    public void reverse(long councilId, long id, @Nullable String typed, String submissionKey) {
        reach.requireMine(councilId);
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) throw new RuleBroken("reason", "reliance.reason.required");
        if (reason.length() > LONGEST) throw new RuleBroken("reason", "reliance.text.long", LONGEST);
        ResidentNumber.refuse("reason", reason);
        sentForms.require(submissionKey);
        if (isThere("submission_key = :key", id, councilId, submissionKey)) return;
        int reversed = jdbc.sql(REVERSE)
                .param("id", id)
                .param("council", councilId)
                .param("reason", reason)
                .param("key", submissionKey)
                .param("by", by())
                .param("now", now())
                .update();
        if (reversed == 1) return;
        if (!isThere("id = :id", id, councilId, submissionKey)) throw new NotFound("entry", id);
        throw new RuleBroken(null, "reliance.reversed-already");
    }

    private boolean isThere(String condition, long id, long councilId, String key) {
        return jdbc.sql("select exists (select from council_ledger_entry where council_id = :council and " + condition
                        + ")")
                .param("council", councilId)
                .param("id", id)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private void requireSource(long id) {
        boolean there = jdbc.sql("select exists (select from source_document where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!there) throw new RuleBroken("sourceId", "reliance.source.required");
    }

    private @Nullable Long by() {
        OptionalLong by = account.id();
        return by.isPresent() ? by.getAsLong() : null;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
