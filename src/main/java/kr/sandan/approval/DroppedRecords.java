package kr.sandan.approval;

import java.time.Clock;
import java.time.Instant;
import kr.sandan.approval.MoveLog.Entry;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up records that were never approved, and puts them back, in the name of the acting account. Whether it may is for the
 * record's module to say; records of other headquarters are not found.
 */
@Service
@Transactional
public class DroppedRecords {

    private final ApprovalService moves;
    private final CurrentAccount current;
    private final Clock clock;

    DroppedRecords(ApprovalService moves, CurrentAccount current, Clock clock) {
        this.moves = moves;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Gives a draft or a returned record up.
     *
     * @throws RuleBroken where it was approved once, is under approval, belongs to a closed month, or no reason is stated
     */
    public void drop(String kind, long recordId, String reason) {
        Approval approval = moves.held(kind, recordId);
        moves.requireOpen(approval.subject());
        ApprovalState from = approval.state();
        Instant now = clock.instant();
        approval.drop(reason, now);
        move(approval, ApprovalAction.DROP, from, reason, now);
    }

    /**
     * Puts it back as it stood.
     *
     * @throws RuleBroken where it was not dropped, belongs to a closed month, or no reason is stated
     */
    public void restore(String kind, long recordId, String reason) {
        Approval approval = moves.held(kind, recordId);
        moves.requireOpen(approval.subject());
        Instant now = clock.instant();
        approval.restore(reason, now);
        move(approval, ApprovalAction.RESTORE, ApprovalState.DROPPED, reason, now);
    }

    private void move(Approval approval, ApprovalAction action, ApprovalState from, String reason, Instant now) {
        Entry entry = new Entry(action, from, null, current.require(), null, reason.strip());
        moves.move(approval, entry, now, (module, moved) -> {});
    }
}
