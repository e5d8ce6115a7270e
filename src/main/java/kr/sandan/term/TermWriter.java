package kr.sandan.term;

import java.time.OffsetDateTime;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a checked plan; what was said before is superseded and stays readable. */
@Component
class TermWriter {

    private final JdbcClient jdbc;
    private final CurrentAccount account;

    TermWriter(JdbcClient jdbc, CurrentAccount account) {
        this.jdbc = jdbc;
        this.account = account;
    }

    /** Lets no other change in until the transaction ends; whoever reads goes on reading. */
    void lock() {
        jdbc.sql("lock table term_change in share row exclusive mode").update();
    }

    boolean isMade(String submissionKey) {
        return jdbc.sql("select exists (select from term_change where submission_key = :key)")
                .param("key", submissionKey)
                .query(Boolean.class)
                .single();
    }

    void write(TermPlan plan, ChangeTerm change, OffsetDateTime at) {
        long made = record(change, at);
        plan.superseded().forEach(row -> supersede(row, made, at));
        plan.said().forEach(row -> say(row, change, made, at));
    }

    private long record(ChangeTerm change, OffsetDateTime at) {
        OptionalLong by = account.id();
        return jdbc.sql("""
                        insert into term_change
                            (kind, list, code, effective_on, reason, source, submission_key, entered_by, entered_at)
                        values (:kind, :list, :code, :day, :reason, :source, :key, :by, :at) returning id""")
                .param("kind", change.step().kind().name())
                .param("list", change.list())
                .param("code", change.code())
                .param("day", change.effectiveOn())
                .param("reason", change.reason().strip())
                .param("source", change.source().strip())
                .param("key", change.submissionKey())
                .param("by", by.isPresent() ? by.getAsLong() : null)
                .param("at", at)
                .query(Long.class)
                .single();
    }

    private void supersede(HeldPeriod row, long made, OffsetDateTime at) {
        jdbc.sql("update term_period set superseded_at = :at, superseded_by = :change where id = :id")
                .param("at", at)
                .param("change", made)
                .param("id", row.id())
                .update();
    }

    private void say(TermPlan.Said row, ChangeTerm change, long made, OffsetDateTime at) {
        @Nullable CodeNames names = row.names();
        jdbc.sql("""
                        insert into term_period
                            (list, code, what, name, name_en, valid, known_from, change_id)
                        values (:list, :code, :what, :name, :en, daterange(:from, :until), :at, :change)""")
                .param("list", change.list())
                .param("code", change.code())
                .param("what", names == null ? "CLOSED" : "TERM")
                .param("name", names == null ? null : names.name())
                .param("en", names == null ? null : names.nameEn())
                .param("from", row.valid().from())
                .param("until", row.valid().until())
                .param("at", at)
                .param("change", made)
                .update();
    }
}
