package kr.sandan.call.review;

import kr.sandan.call.StageState;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a chair does about sheets before the decision; each with a reason that stays. */
@Service
@Transactional
public class ChairService {

    private final StageLocks locks;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    ChairService(StageLocks locks, Decisions decisions, JdbcClient jdbc) {
        this.locks = locks;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** Takes a sheet after the end. */
    public void admitLate(long stageId, long applicationId, long accountId, @Nullable String reason) {
        exempt(stageId, applicationId, accountId, "LATE", reason);
    }

    /** Does without a sheet. */
    public void excuse(long stageId, long applicationId, long accountId, @Nullable String reason) {
        exempt(stageId, applicationId, accountId, "EXCUSED", reason);
    }

    private void exempt(long stageId, long applicationId, long accountId, String kind, @Nullable String reason) {
        Panel panel = locks.lockAsChair(stageId);
        requireRow(panel, applicationId, accountId);
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "call.chair.reason");
        if (panel.stage().state() != StageState.CLOSED && !decisions.reopened(stageId))
            throw new RuleBroken(null, "call.chair.not-closed");
        if (panel.conflicted(applicationId, accountId)) throw new RuleBroken(null, "call.chair.conflict");
        if (panel.sheet(applicationId, accountId).filter(Panel.Sheet::counts).isPresent())
            throw new RuleBroken(null, "call.chair.given");
        jdbc.sql("""
                        insert into call_exception (stage_id, application_id, account_id, kind, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(stageId)
                .param(applicationId)
                .param(accountId)
                .param(kind)
                .param(reason.strip())
                .param(locks.by())
                .param(locks.now())
                .update();
    }

    /**
     * Takes a sheet out of the count after an appeal was upheld; it stays readable.
     *
     * @throws RuleBroken where no appeal was upheld since the last decision
     */
    public void setAside(long stageId, long applicationId, long accountId, @Nullable String reason) {
        Panel panel = locks.lockAsChair(stageId);
        requireRow(panel, applicationId, accountId);
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "call.chair.reason");
        if (!decisions.reopened(stageId)) throw new RuleBroken(null, "call.chair.appeal");
        Panel.Sheet sheet = panel.sheet(applicationId, accountId)
                .filter(Panel.Sheet::counts)
                .orElseThrow(() -> new RuleBroken(null, "call.chair.no-sheet"));
        jdbc.sql("update call_sheet set set_aside_at = ?, set_aside_reason = ?, version = version + 1 where id = ?")
                .params(locks.now(), reason.strip(), sheet.id())
                .update();
    }

    private void requireRow(Panel panel, long applicationId, long accountId) {
        if (!panel.candidates().contains(applicationId)
                || panel.reviewer(accountId).filter(one -> !one.chair()).isEmpty())
            throw new NotFound("review", applicationId);
        if (panel.conflicted(applicationId, locks.by())) throw new RuleBroken(null, "call.decide.conflict");
    }
}
