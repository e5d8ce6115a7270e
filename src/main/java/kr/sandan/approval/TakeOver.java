package kr.sandan.approval;

import java.util.Set;
import kr.sandan.account.AccountScope;
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
    private final Keepers keepers;
    private final MovableApprovals movable;
    private final MoveLog log;
    private final AccountScope scope;
    private final CurrentAccount current;

    TakeOver(
            Approvals approvals,
            Keepers keepers,
            MovableApprovals movable,
            MoveLog log,
            AccountScope scope,
            CurrentAccount current) {
        this.approvals = approvals;
        this.keepers = keepers;
        this.movable = movable;
        this.log = log;
        this.scope = scope;
        this.current = current;
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
        movable.give(approval, me);
    }
}
