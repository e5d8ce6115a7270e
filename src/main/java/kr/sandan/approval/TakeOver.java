package kr.sandan.approval;

import java.time.Clock;
import java.util.Set;
import kr.sandan.account.AccountScope;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An open record that is in nobody's hands, since its keeper left or its office is another now, taken by who goes on with it. */
@Service
@Transactional
public class TakeOver {

    private final Approvals approvals;
    private final ApprovalKinds kinds;
    private final Keepers keepers;
    private final MoveLog log;
    private final WorkingAccounts accounts;
    private final AccountScope scope;
    private final CurrentAccount current;
    private final Clock clock;

    TakeOver(
            Approvals approvals,
            ApprovalKinds kinds,
            Keepers keepers,
            MoveLog log,
            WorkingAccounts accounts,
            AccountScope scope,
            CurrentAccount current,
            Clock clock) {
        this.approvals = approvals;
        this.kinds = kinds;
        this.keepers = keepers;
        this.log = log;
        this.accounts = accounts;
        this.scope = scope;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The acting account keeps the record from now on.
     *
     * @param seen how many moves the page showed that was acted on
     * @throws RuleBroken where somebody keeps it, or the account does not keep records
     */
    public void take(long id, int seen) {
        long me = current.require();
        Approval approval = approvals
                .hold(id)
                .filter(held -> scope.current().covers(held.subject().officeId()))
                .orElseThrow(() -> new NotFound("approval", id));
        if (!log.isNew(approval, seen, me, Set.of(ApprovalAction.HAND_OVER))) return;
        if (!keepers.mayTake(me)) throw new RuleBroken(null, "approval.refused.take-role");
        if (!keepers.isUnclaimed(id)) throw new RuleBroken(null, "approval.refused.take-kept");
        approval.handTo(me);
        Approval saved = approvals.saveAndFlush(approval);
        String name = accounts.find(me).map(WorkingAccount::displayName).orElseThrow();
        log.write(
                saved,
                new MoveLog.Entry(ApprovalAction.HAND_OVER, saved.state(), null, me, null, "→ " + name),
                clock.instant());
        ApprovalSubject subject = saved.subject();
        kinds.get(subject.kind())
                .handedOver(
                        new ApprovalMoved(subject.recordId(), subject.version(), me, null, clock.instant(), null), me);
    }
}
