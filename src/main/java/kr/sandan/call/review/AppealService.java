package kr.sandan.call.review;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.call.Applications;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals against published decisions: filed for an applicant in time, answered once by a chair. */
@Service
@Transactional
public class AppealService {

    private final StageLocks locks;
    private final Decisions decisions;
    private final Applications applications;
    private final JdbcClient jdbc;

    AppealService(StageLocks locks, Decisions decisions, Applications applications, JdbcClient jdbc) {
        this.locks = locks;
        this.decisions = decisions;
        this.applications = applications;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Appeal> of(long decisionId) {
        return jdbc.sql("""
                        select a.*, (select display_name from account where id = a.answered_by) as answerer
                          from call_appeal a where a.decision_id = ? order by a.id
                        """)
                .param(decisionId)
                .query((row, number) -> new Appeal(
                        row.getLong("id"),
                        row.getLong("decision_id"),
                        row.getLong("application_id"),
                        row.getString("words"),
                        Panels.moment(row, "filed_at"),
                        row.getString("outcome") == null ? null : Appeal.Result.valueOf(row.getString("outcome")),
                        row.getString("answer"),
                        row.getString("answerer"),
                        Panels.local(row, "answered_at")))
                .list();
    }

    /**
     * Files an appeal; the same once more changes nothing.
     *
     * @throws RuleBroken before the decision is published, after the last day, and for what came through
     */
    public void file(long decisionId, long applicationId, @Nullable String words) {
        Decision decision = decisions.find(decisionId).orElseThrow(() -> new NotFound("decision", decisionId));
        if (applications.find(applicationId).isEmpty()) throw new NotFound("application", applicationId);
        locks.lock(decision.stageId());
        Decision.Line line = decision.lines().stream()
                .filter(one -> one.application() == applicationId)
                .findFirst()
                .orElseThrow(() -> new NotFound("application", applicationId));
        if (of(decisionId).stream().anyMatch(one -> one.application() == applicationId)) return;
        if (decision.publishedAt() == null || decision.appealUntil() == null)
            throw new RuleBroken(null, "call.appeal.unpublished");
        if (line.outcome() == Outcome.PASSED) throw new RuleBroken("application", "call.appeal.passed");
        LocalDate today = locks.now().atZoneSameInstant(AsOf.ZONE).toLocalDate();
        if (today.isAfter(decision.appealUntil()))
            throw new RuleBroken(
                    null, "call.appeal.late", decision.appealUntil().toString());
        if (words == null || words.isBlank()) throw new RuleBroken("words", "call.appeal.words.required");
        jdbc.sql("""
                        insert into call_appeal (decision_id, application_id, words, filed_by, filed_at) values (?, ?, ?, ?, ?)
                        """)
                .param(decisionId)
                .param(applicationId)
                .param(words.strip())
                .param(locks.by())
                .param(locks.now())
                .update();
    }

    /** @throws NotFound when there is no appeal of that number */
    @Transactional(readOnly = true)
    public long decisionOf(long appealId) {
        return jdbc.sql("select decision_id from call_appeal where id = ?")
                .param(appealId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("appeal", appealId));
    }

    /** Answers an appeal once, as a chair of its stage who has nothing to do with the applicant. */
    public void answer(long appealId, Appeal.@Nullable Result outcome, @Nullable String answer) {
        long decisionId = decisionOf(appealId);
        Decision decision = decisions.find(decisionId).orElseThrow();
        Panel panel = locks.lockAsChair(decision.stageId());
        Appeal appeal = of(decisionId).stream()
                .filter(one -> one.id() == appealId)
                .findFirst()
                .orElseThrow();
        if (panel.conflicted(appeal.application(), locks.by())) throw new RuleBroken(null, "call.decide.conflict");
        if (appeal.outcome() != null) throw new RuleBroken(null, "call.appeal.answered");
        if (outcome == null) throw new RuleBroken("outcome", "call.appeal.outcome.required");
        if (answer == null || answer.isBlank()) throw new RuleBroken("answer", "call.appeal.answer.required");
        jdbc.sql("update call_appeal set outcome = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .param(outcome.name())
                .param(answer.strip())
                .param(locks.by())
                .param(locks.now())
                .param(appealId)
                .update();
    }
}
