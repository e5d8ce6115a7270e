package kr.sandan.activity;

import java.util.Optional;
import kr.sandan.account.AccountScope;
import kr.sandan.approval.ApprovalService;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people register and change activities by hand: those of the councils of their headquarters. Another headquarters'
 * activity is not there; its council cannot be chosen.
 */
@Service
@Transactional
public class ActivityDesk {

    private final ActivityService activities;
    private final ActivityQueries queries;
    private final ApprovalService approvals;
    private final ActivityApproval kind;
    private final Mistakes mistakes;
    private final CouncilReach reach;
    private final ActivityRows rows;
    private final AccountScope scopes;

    ActivityDesk(
            ActivityService activities,
            ActivityQueries queries,
            ApprovalService approvals,
            ActivityApproval kind,
            Mistakes mistakes,
            CouncilReach reach,
            ActivityRows rows,
            AccountScope scopes) {
        this.rows = rows;
        this.scopes = scopes;
        this.activities = activities;
        this.queries = queries;
        this.approvals = approvals;
        this.kind = kind;
        this.mistakes = mistakes;
        this.reach = reach;
    }

    /** As {@link ActivityService#record}, for councils of the own headquarters. */
    public long record(RecordActivity command) {
        requireOwnCouncil(command.facts());
        return activities.record(command);
    }

    /** What a form of that key was saved as. */
    @Transactional(readOnly = true)
    public Optional<Long> savedWith(String key) {
        return rows.enteredWith(key).filter(this::isMine);
    }

    /** As {@link ActivityService#revise}, for councils of the own headquarters. */
    public void revise(ReviseActivity command) {
        requireMine(command.activityId());
        requireOwnCouncil(command.facts());
        activities.revise(command);
    }

    /** As {@link ActivityService#cancel}, for councils of the own headquarters. */
    public void cancel(long id, int version, @Nullable String reason) {
        requireMine(id);
        activities.cancel(id, version, reason);
    }

    /** As {@link Mistakes#declare}, for councils of the own headquarters. */
    public void withdraw(long id, int version, @Nullable String reason) {
        requireMine(id);
        mistakes.declare(id, version, reason);
    }

    /** As {@link Mistakes#restore}, for councils of the own headquarters. */
    public void restore(long id, int version, @Nullable String reason) {
        requireMine(id);
        mistakes.restore(id, version, reason);
    }

    /** Whether what it says is complete enough to be handed in. */
    @Transactional(readOnly = true)
    public boolean isReady(long id) {
        return kind.ready(id);
    }

    /** Hands an activity of the own headquarters in for approval. */
    public void submit(long id) {
        requireMine(id);
        approvals.submit(ActivityApproval.KIND, id);
    }

    /** Refuses another headquarters' activity as if it were not there. */
    @Transactional(readOnly = true)
    public void requireMine(long id) {
        if (!isMine(id)) throw new NotFound("activity", id);
    }

    /** Whether the acting account may change it: of several offices that answer for a council, one looks after each activity. */
    @Transactional(readOnly = true)
    public boolean isMine(long id) {
        return queries.council(id).filter(reach::covers).isPresent()
                && scopes.current().covers(rows.office(id));
    }

    private void requireOwnCouncil(ActivityFacts facts) {
        if (!reach.covers(facts.councilId())) throw new RuleBroken("councilId", "activity.council.other-office");
    }
}
