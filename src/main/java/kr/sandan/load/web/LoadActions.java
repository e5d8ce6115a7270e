package kr.sandan.load.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sandan.account.Role;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadDetail;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadState;

/**
 * What the reader may do with a load in its state.
 *
 * @param decide answer questions and give reasons
 * @param correct mend cells in place
 * @param ownLoad whether it waits for approval but not by this reader, who handed it in
 */
public record LoadActions(
        boolean decide,
        boolean correct,
        boolean submit,
        boolean approve,
        boolean giveBack,
        boolean apply,
        boolean cancel,
        boolean revert,
        boolean ownLoad,
        boolean needsApproval) {

    private static final Set<LoadState> CORRECTABLE =
            EnumSet.of(LoadState.REVIEW, LoadState.CHECKED, LoadState.REFUSED);

    static LoadActions of(LoadDetail load, Optional<LoadKind> kind, Actor actor) {
        LoadState state = load.row().state();
        boolean loader = kind.map(LoadKind::loaders).orElse(Set.of()).contains(actor.role());
        Set<Role> approvers = kind.map(LoadKind::approvers).orElse(Set.of());
        boolean approver = approvers.contains(actor.role());
        boolean own = load.uploaderId() == actor.account()
                || Long.valueOf(actor.account()).equals(load.submitterId());
        boolean ready = state == LoadState.CHECKED && load.missingReasons() == 0;
        boolean waits = state == LoadState.SUBMITTED;
        return new LoadActions(
                loader && (state == LoadState.REVIEW || state == LoadState.CHECKED),
                loader && load.fileKept() && CORRECTABLE.contains(state),
                loader && ready && !approvers.isEmpty(),
                approver && waits && !own,
                approver && waits,
                loader && ready && approvers.isEmpty(),
                loader && state.isUnderWay(),
                loader && state == LoadState.APPLIED,
                approver && waits && own,
                !approvers.isEmpty());
    }

    /** Whether any button stands at the head of the page; the one that reverts stands at its foot. */
    public boolean isAny() {
        return submit || approve || giveBack || apply || cancel;
    }

    /** Keys of the steps that a load of this kind passes. */
    List<String> steps() {
        return needsApproval
                ? List.of(
                        "load.step.sent", "load.step.check", "load.step.decide", "load.step.approve", "load.step.apply")
                : List.of("load.step.sent", "load.step.check", "load.step.decide", "load.step.apply");
    }

    /** The step at which a load of this state is, from 0. */
    int step(LoadState state) {
        int last = steps().size() - 1;
        return switch (state) {
            case CHECKING, REFUSED, FAILED, CANCELLED -> 1;
            case REVIEW -> 2;
            case CHECKED -> submit || apply ? 3 : 2;
            case SUBMITTED -> 3;
            case APPLYING -> last;
            case APPLIED, REVERTED -> last + 1;
        };
    }
}
