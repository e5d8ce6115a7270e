package kr.sandan.call;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import kr.sandan.account.Scope;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of applications by those who enter them. */
@Service
@Transactional
public class ApplicationService {

    private final Applications applications;
    private final ApplicationWriter writer;
    private final CallWriter calls;
    private final CallQueries queries;
    private final CallSight sight;
    private final JdbcClient jdbc;
    private final SentForms sentForms;

    ApplicationService(
            Applications applications,
            ApplicationWriter writer,
            CallWriter calls,
            CallQueries queries,
            CallSight sight,
            JdbcClient jdbc,
            SentForms sentForms) {
        this.applications = applications;
        this.writer = writer;
        this.calls = calls;
        this.queries = queries;
        this.sight = sight;
        this.jdbc = jdbc;
        this.sentForms = sentForms;
    }

    /**
     * Enters an application as a draft; one of a recorded round as it ended.
     *
     * @return its number
     */
    public long enter(EnterApplication said) {
        sentForms.require(said.submissionKey());
        Long there = writer.enteredWith(said.submissionKey()).orElse(null);
        if (there != null) return there;
        CallWriter.Locked call = calls.lock(said.callId());
        said.facts().requireWhole();
        if (call.recorded()) {
            if (said.told() == null) throw new RuleBroken("told", "call.application.told.required");
            if (said.sourceId() == null) throw new RuleBroken("sourceId", "call.source.required");
        } else {
            if (said.told() != null) throw new RuleBroken("told", "call.application.told.none");
            requireOpen(said.callId());
        }
        requireOwn(said.facts().officeId());
        return writer.enter(said);
    }

    /**
     * Changes a draft.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     */
    public void change(long id, int version, ApplicationFacts facts, String applicantName) {
        Application held = lock(id);
        if (held.version() != version) throw new StaleEdit("application", id);
        if (held.state() != ApplicationState.DRAFT) throw new RuleBroken(null, "call.application.submitted");
        facts.requireWhole();
        requireOwn(facts.officeId());
        writer.change(id, facts, applicantName);
    }

    /**
     * Hands a draft in; one that is handed in already stays so.
     *
     * @throws RuleBroken before and after the period, with the time at which it ended
     */
    public void submit(long id) {
        Application held = lock(id);
        if (held.state() == ApplicationState.SUBMITTED) return;
        if (held.state() != ApplicationState.DRAFT) throw new RuleBroken(null, "call.application.ended");
        held.facts().requireReady();
        requireOpen(held.callId());
        jdbc.sql("""
                        update call_application set state = 'SUBMITTED', submitted_at = ?, submitted_by = ?, version = version + 1
                         where id = ?
                        """).param(calls.now()).param(calls.by()).param(id).update();
    }

    /** Withdraws an application for good; its sheets stay and count no more. */
    public void withdraw(long id, @Nullable String reason) {
        Application held = lock(id);
        if (held.state() == ApplicationState.WITHDRAWN) return;
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "call.application.withdraw.reason");
        if (held.submittedAt() == null && held.sourceId() == null)
            throw new RuleBroken("reason", "call.application.withdraw.draft");
        jdbc.sql("""
                        update call_application set state = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by = ?, withdraw_reason = ?,
                            version = version + 1
                         where id = ?
                        """)
                .param(calls.now())
                .param(calls.by())
                .param(reason.strip())
                .param(id)
                .update();
    }

    private Application lock(long id) {
        jdbc.sql("select id from call_application where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return applications.find(id).orElseThrow(() -> new NotFound("application", id));
    }

    private void requireOpen(long callId) {
        Call call = queries.find(callId).orElseThrow(() -> new NotFound("call", callId));
        if (call.state() == CallState.OPEN) return;
        LocalDateTime closes = call.schedule().closesAt();
        OffsetDateTime now = calls.now();
        if (closes != null
                && !now.atZoneSameInstant(AsOf.ZONE).toLocalDateTime().isBefore(closes))
            throw new RuleBroken(
                    null, "call.application.late", closes.toString().replace('T', ' '));
        throw new RuleBroken(null, "call.application.not-open");
    }

    private void requireOwn(@Nullable Long officeId) {
        Scope scope = sight.applications();
        if (!scope.everywhere() && !scope.covers(officeId))
            throw new RuleBroken("officeId", "call.application.office.other");
    }
}
