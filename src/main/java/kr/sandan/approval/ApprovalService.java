package kr.sandan.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import kr.sandan.account.AccountScope;
import kr.sandan.approval.Deciders.Decider;
import kr.sandan.approval.MoveLog.Entry;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every move of a record on its way to approval, in the name of the acting account. Moves wait for each other; a second
 * press of the same person does nothing, a second person learns who was first. Records of other headquarters are not found.
 */
@Service
@Transactional
public class ApprovalService {

    private final Approvals approvals;
    private final ApprovalKinds kinds;
    private final Chains chains;
    private final Deciders deciders;
    private final MoveLog log;
    private final PeriodLocks locks;
    private final MoveNews news;
    private final AccountScope scope;
    private final CurrentAccount current;
    private final Clock clock;

    ApprovalService(
            Approvals approvals,
            ApprovalKinds kinds,
            Chains chains,
            Deciders deciders,
            MoveLog log,
            PeriodLocks locks,
            MoveNews news,
            AccountScope scope,
            CurrentAccount current,
            Clock clock) {
        this.approvals = approvals;
        this.kinds = kinds;
        this.chains = chains;
        this.deciders = deciders;
        this.log = log;
        this.locks = locks;
        this.news = news;
        this.scope = scope;
        this.current = current;
        this.clock = clock;
    }

    /** A new record, in the hands of its author as a draft. */
    public void begin(ApprovalSubject subject) {
        kinds.get(subject.kind());
        requireScope(subject.officeId(), subject.recordId());
        requireOpen(subject);
        Instant now = clock.instant();
        Approval approval = approvals.saveAndFlush(new Approval(subject, current.require(), now));
        log.write(approval, entry(ApprovalAction.BEGIN, null), now);
    }

    /**
     * A record was changed; its office, its day and its version may be others now.
     *
     * @throws RuleBroken where it is under approval or approved, or where the old day or the new one is closed
     */
    public void edited(ApprovalSubject subject) {
        Approval approval = held(subject.kind(), subject.recordId());
        requireOpen(approval.subject());
        requireOpen(subject);
        requireScope(subject.officeId(), subject.recordId());
        approval.edit(subject, current.require());
        approvals.saveAndFlush(approval);
    }

    /** Hands a record in, from its own form. */
    public void submit(String kind, long recordId) {
        submit(held(kind, recordId));
    }

    /**
     * Hands a record in.
     *
     * @param seen how many moves the page showed that was acted on
     */
    public void submit(long id, int seen) {
        Approval approval = held(id);
        if (isNew(approval, seen, ApprovalAction.SUBMIT)) submit(approval);
    }

    private void submit(Approval approval) {
        ApprovalSubject subject = approval.subject();
        requireOpen(subject);
        long chain = chains.at(subject.kind(), LocalDate.now(clock))
                .orElseThrow(() -> new RuleBroken(null, "approval.refused.no-chain"));
        ApprovalState from = approval.state();
        Instant now = clock.instant();
        approval.submit(chain, current.require(), now);
        move(approval, entry(ApprovalAction.SUBMIT, from), now, ApprovalKind::submitted);
    }

    /** Takes a record back that nobody has decided on yet. */
    public void withdraw(long id, int seen) {
        Approval approval = held(id);
        if (!isNew(approval, seen, ApprovalAction.WITHDRAW)) return;
        Instant now = clock.instant();
        approval.withdraw(current.require(), now);
        Entry entry = entry(ApprovalAction.WITHDRAW, ApprovalState.SUBMITTED);
        move(approval, entry, now, ApprovalKind::withdrawn);
    }

    /** Approves at the step at which it stands. */
    public void approve(long id, int seen) {
        Approval approval = held(id);
        if (!isNew(approval, seen, ApprovalAction.APPROVE, ApprovalAction.PASS)) return;
        Decider decider = decider(approval);
        requireOpen(approval.subject());
        Long chain = approval.chainId();
        int step = approval.step();
        boolean last = chain == null || step == chains.steps(chain).size();
        Instant now = clock.instant();
        approval.approve(decider.account(), last, now);
        ApprovalAction action = last ? ApprovalAction.APPROVE : ApprovalAction.PASS;
        BiConsumer<ApprovalKind, ApprovalMoved> tell = last ? ApprovalKind::approved : (kind, moved) -> {};
        move(approval, decision(action, step, decider, null), now, tell);
    }

    /**
     * Gives a record back.
     *
     * @param reason what is wrong as a whole
     * @param comments what is to be mended, by name of the form's field
     */
    public void giveBack(long id, int seen, String reason, Map<String, String> comments) {
        Approval approval = held(id);
        if (!isNew(approval, seen, ApprovalAction.RETURN)) return;
        Decider decider = decider(approval);
        int step = approval.step();
        Instant now = clock.instant();
        approval.giveBack(decider.account(), reason, now);
        Entry entry = decision(ApprovalAction.RETURN, step, decider, reason.strip());
        log.comment(move(approval, entry, now, ApprovalKind::returned), comments);
    }

    /** Opens an approved record again. */
    public void reopen(long id, int seen, String reason) {
        Approval approval = held(id);
        if (!isNew(approval, seen, ApprovalAction.REOPEN)) return;
        requireOpen(approval.subject());
        if (!mayReopen(approval)) throw new RuleBroken(null, "approval.refused.reopen-other");
        Instant now = clock.instant();
        approval.reopen(reason, now);
        Entry entry =
                new Entry(ApprovalAction.REOPEN, ApprovalState.APPROVED, null, current.require(), null, reason.strip());
        move(approval, entry, now, ApprovalKind::reopened);
    }

    /** Its author and its keeper, whoever sits on its chain, and whoever answers for all offices. */
    private boolean mayReopen(Approval approval) {
        long account = current.require();
        return approval.isInHandsOf(account)
                || scope.current().everywhere()
                || deciders.sitsOnChain(approval.id(), account);
    }

    long move(Approval approval, Entry entry, Instant at, BiConsumer<ApprovalKind, ApprovalMoved> tell) {
        Approval saved = approvals.saveAndFlush(approval);
        long move = log.write(saved, entry, at);
        ApprovalSubject subject = saved.subject();
        ApprovalKind kind = kinds.get(subject.kind());
        tell.accept(
                kind,
                new ApprovalMoved(
                        subject.recordId(),
                        subject.version(),
                        entry.account(),
                        entry.onBehalfOf(),
                        at,
                        entry.reason()));
        news.tell(saved, kind, entry);
        return move;
    }

    private Entry entry(ApprovalAction action, @Nullable ApprovalState from) {
        return new Entry(action, from, null, current.require(), null, null);
    }

    private static Entry decision(ApprovalAction action, int step, Decider by, @Nullable String reason) {
        return new Entry(action, ApprovalState.SUBMITTED, step, by.account(), by.onBehalfOf(), reason);
    }

    /** The acting account as somebody who decides; refuses its own record, and a step that is not its. */
    private Decider decider(Approval approval) {
        long account = current.require();
        if (approval.state() != ApprovalState.SUBMITTED) throw new RuleBroken(null, "approval.refused.state");
        if (approval.isOwnOf(account)) throw new RuleBroken(null, "approval.refused.own");
        return deciders.of(approval.id(), account)
                .orElseThrow(() -> new RuleBroken(null, "approval.refused.not-yours"));
    }

    private boolean isNew(Approval approval, int seen, ApprovalAction... same) {
        return log.isNew(approval, seen, current.require(), Set.of(same));
    }

    private Approval held(long id) {
        return inScope(approvals.hold(id).orElseThrow(() -> new NotFound("approval", id)));
    }

    Approval held(String kind, long recordId) {
        return inScope(approvals.hold(kind, recordId).orElseThrow(() -> new NotFound(kind, recordId)));
    }

    private Approval inScope(Approval approval) {
        requireScope(approval.subject().officeId(), approval.id());
        return approval;
    }

    private void requireScope(long office, long id) {
        if (!scope.current().covers(office)) throw new NotFound("approval", id);
    }

    void requireOpen(ApprovalSubject subject) {
        locks.requireOpen(subject.kind(), subject.countedFor(), subject.day());
    }
}
