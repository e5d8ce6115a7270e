package kr.sandan.call.review;

import java.util.List;
import java.util.Set;
import kr.sandan.account.Role;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallService;
import kr.sandan.call.CallState;
import kr.sandan.call.Stage;
import kr.sandan.call.StageState;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs stages: who judges, when it begins and ends. */
@Service
@Transactional
public class StageRun {

    /** Whoever may be asked to judge; regional staff enter applications instead. */
    public static final Set<Role> JUDGES =
            Set.of(Role.REVIEWER, Role.PROGRAMME_OFFICER, Role.APPROVER, Role.HEAD_OFFICE_STAFF, Role.ADMIN);

    private final StageLocks locks;
    private final CallQueries queries;
    private final CallService calls;
    private final WorkingAccounts accounts;
    private final JdbcClient jdbc;

    StageRun(StageLocks locks, CallQueries queries, CallService calls, WorkingAccounts accounts, JdbcClient jdbc) {
        this.locks = locks;
        this.queries = queries;
        this.calls = calls;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /**
     * Asks somebody to judge in a stage.
     *
     * @param organisationId the organisation for which they work: they are kept from its applications
     * @throws RuleBroken once the stage is closed, and for somebody who cannot judge
     */
    public void assign(long stageId, long accountId, boolean chair, @Nullable Long organisationId) {
        Panel panel = locks.lock(stageId);
        requireRunning(panel);
        WorkingAccount who = accounts.find(accountId)
                .filter(one -> JUDGES.contains(one.role()))
                .orElseThrow(() -> new RuleBroken("accountId", "call.reviewer.role"));
        if (panel.reviewer(accountId).isPresent())
            throw new RuleBroken("accountId", "call.reviewer.twice", who.displayName());
        jdbc.sql("""
                        insert into call_reviewer (stage_id, account_id, chair, organisation_id, assigned_by, assigned_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(stageId)
                .param(accountId)
                .param(chair)
                .param(organisationId)
                .param(locks.by())
                .param(locks.now())
                .update();
    }

    /** Lets somebody go who said nothing yet. */
    public void unassign(long stageId, long accountId) {
        Panel panel = locks.lock(stageId);
        requireRunning(panel);
        boolean said = panel.declared().stream().anyMatch(one -> one.account() == accountId)
                || panel.sheets().stream().anyMatch(one -> one.account() == accountId);
        if (said) throw new RuleBroken(null, "call.reviewer.said");
        jdbc.sql("delete from call_reviewer where stage_id = ? and account_id = ?")
                .params(stageId, accountId)
                .update();
    }

    private static void requireRunning(Panel panel) {
        StageState state = panel.stage().state();
        if (panel.stage().countsOnly() || state == StageState.CLOSED || state == StageState.DECIDED)
            throw new RuleBroken(null, "call.reviewer.closed");
    }

    /**
     * Begins a stage; the first closes the call once its period has passed. A stage that began stays so.
     *
     * @throws RuleBroken where something is missing for it
     */
    public void open(long stageId) {
        Panel panel = locks.lock(stageId);
        Stage stage = panel.stage();
        if (stage.state() != StageState.PLANNED) return;
        Call call = queries.find(stage.callId()).orElseThrow(() -> new NotFound("call", stage.callId()));
        if (call.state() != CallState.CLOSED && call.state() != CallState.IN_REVIEW)
            throw new RuleBroken(null, "call.stage.open.call");
        List<Stage> before = queries.stages(call.id()).stream()
                .filter(one -> one.ordinal() < stage.ordinal() && one.state() != StageState.DECIDED)
                .toList();
        if (!before.isEmpty())
            throw new RuleBroken(null, "call.stage.open.before", before.get(0).ordinal());
        if (panel.candidates().isEmpty()) throw new RuleBroken(null, "call.stage.open.none");
        if (panel.reviewers().stream().noneMatch(Panel.Reviewer::chair)
                || panel.reviewers().stream().allMatch(Panel.Reviewer::chair))
            throw new RuleBroken(null, "call.stage.open.reviewers");
        calls.close(call.id());
        jdbc.sql("update call_stage set state = 'OPEN', opened_at = ?, version = version + 1 where id = ?")
                .params(locks.now(), stageId)
                .update();
    }

    /** Takes no sheet any more; a stage that is closed stays closed. */
    public void close(long stageId) {
        Panel panel = locks.lock(stageId);
        if (panel.stage().state() == StageState.PLANNED) throw new RuleBroken(null, "call.stage.close.planned");
        if (panel.stage().state() != StageState.OPEN) return;
        jdbc.sql("update call_stage set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?")
                .params(locks.now(), stageId)
                .update();
    }
}
