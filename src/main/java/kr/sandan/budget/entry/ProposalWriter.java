package kr.sandan.budget.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kr.sandan.platform.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was handed in. */
@Component
class ProposalWriter {

    private final JdbcClient jdbc;
    private final EntryWriter entries;

    ProposalWriter(JdbcClient jdbc, EntryWriter entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    Optional<Long> find(String submissionKey) {
        return jdbc.sql("select id from budget_proposal where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    /** Whether a proposal of a version waits; whoever asks at the same time waits for the answer. */
    boolean waits(ProposeVersion.Identity version) {
        jdbc.sql("select cast(pg_advisory_xact_lock(20261129, ?) as text)")
                .param(version.year())
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select exists (select from budget_proposal where programme_id = ? and fiscal_year = ? and kind = ?
                            and ordinal = ? and state = 'SUBMITTED')
                        """)
                .params(version.programmeId(), version.year(), version.kind().name(), version.ordinal())
                .query(Boolean.class)
                .single();
    }

    long write(ProposeVersion said, long by, Instant now) {
        PartialDate decided = said.decidedOn();
        long id = jdbc.sql("""
                        insert into budget_proposal (programme_id, fiscal_year, kind, ordinal, decided_on, decided_precision, basis,
                            approver, stated_krw, whole, source_id, reason, state, submission_key, submitted_by, submitted_at)
                        values (:programme, :year, :kind, :ordinal, cast(:decided as date), :precision, :basis, :approver, :stated,
                            :whole, :source, :reason, 'SUBMITTED', :key, :by, :at) returning id
                        """)
                .param("programme", said.version().programmeId())
                .param("year", said.version().year())
                .param("kind", said.version().kind().name())
                .param("ordinal", said.version().ordinal())
                .param("decided", decided == null ? null : decided.date())
                .param("precision", decided == null ? null : decided.precision().name())
                .param("basis", said.basis().strip())
                .param("approver", said.approver())
                .param("stated", said.stated())
                .param("whole", said.whole())
                .param("source", said.sourceId())
                .param("reason", said.reason().strip())
                .param("key", said.submissionKey())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        int number = 0;
        for (ProposeVersion.Line line : said.lines()) line(id, ++number, line);
        return id;
    }

    private void line(long proposal, int number, ProposeVersion.Line line) {
        jdbc.sql("""
                        insert into budget_proposal_line (proposal_id, number, ends, code, name, fund_source, place_id, amount_krw,
                            before_krw)
                        values (:proposal, :number, :ends, :code, :name, :fund, :place, :won, :before)
                        """)
                .param("proposal", proposal)
                .param("number", number)
                .param("ends", line.ends())
                .param("code", line.code())
                .param("name", line.name())
                .param("fund", line.fund() == null ? null : line.fund().name())
                .param("place", entries.place(line.place()))
                .param("won", line.won())
                .param("before", line.before())
                .update();
    }
}
