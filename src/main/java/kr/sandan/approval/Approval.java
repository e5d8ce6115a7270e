package kr.sandan.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A record on its way to approval: where it stands, who has it in hand, since when. */
@Entity
class Approval {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind = "";
    private long recordId;
    private long officeId;
    private long countedOfficeId;
    private LocalDate recordDay = LocalDate.EPOCH;
    private int recordVersion;

    @Enumerated(EnumType.STRING)
    private ApprovalState state = ApprovalState.DRAFT;

    private int round;
    private @Nullable Long chainId;
    private @Nullable Integer step;
    private long authorId;
    private long keeperId;
    private long editorId;
    private @Nullable Long submitterId;
    private Instant since = Instant.EPOCH;
    private @Nullable Integer approvedVersion;
    private @Nullable Instant approvedAt;
    private int moves;

    @Version
    private int version;

    protected Approval() {}

    Approval(ApprovalSubject subject, long author, Instant now) {
        kind = subject.kind();
        recordId = subject.recordId();
        describe(subject);
        authorId = author;
        keeperId = author;
        editorId = author;
        since = now;
        moves = 1;
    }

    /** The record was changed. */
    void edit(ApprovalSubject subject, long editor) {
        switch (state) {
            case SUBMITTED -> throw new RuleBroken(null, "approval.refused.edit-submitted");
            case APPROVED -> throw new RuleBroken(null, "approval.refused.edit-approved");
            case DROPPED -> throw new RuleBroken(null, "approval.refused.dropped");
            default -> {
                describe(subject);
                editorId = editor;
            }
        }
    }

    private void describe(ApprovalSubject subject) {
        officeId = subject.officeId();
        countedOfficeId = subject.countedFor();
        recordDay = subject.day();
        recordVersion = subject.version();
    }

    /**
     * Hands it in.
     *
     * @param chain the chain of today, for a record that is on none
     */
    void submit(long chain, long submitter, Instant now) {
        allow(ApprovalState.DRAFT, ApprovalState.RETURNED);
        if (chainId == null) chainId = chain;
        state = ApprovalState.SUBMITTED;
        step = 1;
        round++;
        submitterId = submitter;
        moved(now);
    }

    /** One step more has approved. */
    void approve(long account, boolean last, Instant now) {
        allow(ApprovalState.SUBMITTED);
        refuseOwn(account);
        if (last) {
            state = ApprovalState.APPROVED;
            step = null;
            approvedVersion = recordVersion;
            approvedAt = now;
        } else {
            step = step() + 1;
        }
        moved(now);
    }

    void giveBack(long account, String reason, Instant now) {
        allow(ApprovalState.SUBMITTED);
        refuseOwn(account);
        requireReason(reason);
        state = ApprovalState.RETURNED;
        step = null;
        moved(now);
    }

    /** Takes it back from the step that has it; handed in again it goes along the chain of that day. */
    void withdraw(long account, Instant now) {
        allow(ApprovalState.SUBMITTED);
        if (!isInHandsOf(account)) throw new RuleBroken(null, "approval.refused.withdraw-other");
        state = ApprovalState.DRAFT;
        step = null;
        chainId = null;
        moved(now);
    }

    /** Opens it again; the same chain runs again. */
    void reopen(String reason, Instant now) {
        allow(ApprovalState.APPROVED);
        requireReason(reason);
        state = ApprovalState.DRAFT;
        moved(now);
    }

    void drop(String reason, Instant now) {
        allow(ApprovalState.DRAFT, ApprovalState.RETURNED);
        requireReason(reason);
        if (approvedVersion != null) throw new RuleBroken(null, "approval.refused.drop-approved");
        state = ApprovalState.DROPPED;
        moved(now);
    }

    /** Puts it back as it stood: a draft that was never approved is on no chain, and what was returned still is. */
    void restore(String reason, Instant now) {
        allow(ApprovalState.DROPPED);
        requireReason(reason);
        state = chainId == null ? ApprovalState.DRAFT : ApprovalState.RETURNED;
        moved(now);
    }

    void handTo(long keeper) {
        allow(ApprovalState.DRAFT, ApprovalState.RETURNED, ApprovalState.SUBMITTED);
        keeperId = keeper;
        moves++;
    }

    private void moved(Instant now) {
        since = now;
        moves++;
    }

    /** Whether this account made it, keeps it, changed it last or handed it in: it may not decide on it then. */
    boolean isOwnOf(long account) {
        return account == editorId || isInHandsOf(account);
    }

    boolean isInHandsOf(long account) {
        return account == authorId
                || account == keeperId
                || Long.valueOf(account).equals(submitterId);
    }

    private void refuseOwn(long account) {
        if (isOwnOf(account)) throw new RuleBroken(null, "approval.refused.own");
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) throw new RuleBroken("reason", "approval.refused.no-reason");
    }

    private void allow(ApprovalState... states) {
        if (!Set.of(states).contains(state)) throw new RuleBroken(null, "approval.refused.state");
    }

    long id() {
        if (id == null) throw new IllegalStateException("not saved yet");
        return id;
    }

    ApprovalSubject subject() {
        return new ApprovalSubject(kind, recordId, officeId, countedOfficeId, recordDay, recordVersion);
    }

    ApprovalState state() {
        return state;
    }

    int round() {
        return round;
    }

    @Nullable
    Long chainId() {
        return chainId;
    }

    int step() {
        if (step == null) throw new IllegalStateException("at no step");
        return step;
    }

    long keeperId() {
        return keeperId;
    }

    long authorId() {
        return authorId;
    }

    int moves() {
        return moves;
    }
}
