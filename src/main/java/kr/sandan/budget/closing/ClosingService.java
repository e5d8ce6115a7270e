package kr.sandan.budget.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.closing.Checklist.Item;
import kr.sandan.budget.closing.Checklist.Waiver;
import kr.sandan.budget.closing.Closings.Kind;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes years and opens them again. A closing waits for whoever writes to the year, and the next writer for the closing. */
@Service
@Transactional
public class ClosingService {

    private static final int LONGEST = 500;

    private static final String LINES = """
            insert into budget_closing_line (closing_id, line_id, programme_id, code, name, budget_krw, moved_krw, allocated_krw,
                granted_krw, spent_krw, carried_krw, unspent_krw, returned_krw)
            select :closing, line_id, programme_id, code, name, budget_krw, moved_krw, allocated_krw, granted_krw, spent_krw,
                   carried_krw, unspent_krw, returned_krw
              from budget_year_lines(cast(:year as smallint))
            """;

    private final Checklist checklist;
    private final Closings closings;
    private final ClosedYears years;
    private final SentForms sentForms;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClosingService(
            Checklist checklist,
            Closings closings,
            ClosedYears years,
            SentForms sentForms,
            CurrentAccount account,
            JdbcClient jdbc,
            Clock clock) {
        this.checklist = checklist;
        this.closings = closings;
        this.years = years;
        this.sentForms = sentForms;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Says why what a check finds now may stay as it is.
     *
     * @throws RuleBroken for a check that finds nothing or lets nobody pass, without a reason, and for a closed year
     */
    public void waive(int year, YearCheck check, @Nullable String typed, String submissionKey) {
        String reason = reason(typed);
        years.requireOpen(year);
        sentForms.require(submissionKey);
        int found = checklist.found(check, year);
        if (found == 0 || !check.waivable()) throw new RuleBroken(null, "closing.waive.not");
        jdbc.sql("""
                        insert into budget_closing_waiver (fiscal_year, code, found, reason, submission_key, entered_by, entered_at)
                        values (:year, :code, :found, :reason, :key, :by, :at) on conflict (submission_key) do nothing
                        """)
                .param("year", year)
                .param("code", check.name())
                .param("found", found)
                .param("reason", reason)
                .param("key", submissionKey)
                .param("by", account.require())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String reason(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) throw new RuleBroken("reason", "closing.reason.required");
        if (reason.length() > LONGEST) throw new RuleBroken("reason", "closing.reason.long", LONGEST);
        return reason;
    }

    /**
     * Closes a year and keeps what its lines stand at; the same form sent again closes nothing.
     *
     * @return number of the closing
     * @throws RuleBroken while a check is in the way, and for a year that is closed
     */
    public long close(int year, boolean sample, String submissionKey) {
        lock(year);
        Optional<Long> done = find(submissionKey);
        if (done.isPresent()) return done.get();
        years.requireOpen(year);
        List<Item> items = checklist.of(year);
        long open = items.stream().filter(Item::inTheWay).count();
        if (open > 0) throw new RuleBroken(null, "closing.in-the-way", open);
        long closing = write(year, Kind.CLOSED, null, Closings.sum(closings.now(year)), sample, submissionKey);
        jdbc.sql(LINES).param("closing", closing).param("year", year).update();
        items.forEach(item -> keep(closing, item));
        return closing;
    }

    private void keep(long closing, Item item) {
        Waiver waiver = item.found() == 0 ? null : item.waiver();
        jdbc.sql("""
                        insert into budget_closing_check (closing_id, code, found, waiver, waived_by, waived_at)
                        values (:closing, :code, :found, :waiver, cast(:by as bigint), cast(:at as timestamptz))
                        """)
                .param("closing", closing)
                .param("code", item.check().name())
                .param("found", item.found())
                .param("waiver", waiver == null ? null : waiver.reason())
                .param("by", waiver == null ? null : waiver.byId())
                .param("at", waiver == null ? null : waiver.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Opens a closed year again; what was kept of it stays.
     *
     * @throws RuleBroken without a reason, and for a year that is open
     */
    public void reopen(int year, @Nullable String typed, String submissionKey) {
        String reason = reason(typed);
        lock(year);
        sentForms.require(submissionKey);
        if (find(submissionKey).isPresent()) return;
        if (years.closed(year).isEmpty()) throw new RuleBroken(null, "closing.open-already", String.valueOf(year));
        write(year, Kind.REOPENED, reason, null, false, submissionKey);
    }

    /** Until those who write to the year are done, and lets nobody else begin. */
    private void lock(int year) {
        jdbc.sql("select cast(pg_advisory_xact_lock(20261128, ?) as text)")
                .param(year)
                .query(String.class)
                .single();
    }

    private Optional<Long> find(String submissionKey) {
        return jdbc.sql("select id from budget_closing where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    private long write(int year, Kind kind, @Nullable String reason, @Nullable String sum, boolean sample, String key) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into budget_closing (fiscal_year, kind, reason, sha256, sample, submission_key, entered_by, entered_at)
                        values (:year, :kind, :reason, :sum, :sample, :key, :by, :at) returning id
                        """)
                .param("year", year)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("sum", sum)
                .param("sample", sample)
                .param("key", key)
                .param("by", account.require())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
