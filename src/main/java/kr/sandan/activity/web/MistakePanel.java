package kr.sandan.activity.web;

import java.util.List;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.BuildsOnActivities.Built;
import kr.sandan.activity.Mistakes;
import kr.sandan.activity.Mistakes.Mistake;
import kr.sandan.approval.ApprovalAction;
import kr.sandan.approval.ApprovalState;
import kr.sandan.approval.ApprovalView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an activity says of it as a mistake.
 *
 * @param said that it was one, or null
 * @param withdrawable whether the reader may say so
 * @param restorable whether the reader may take that back
 * @param reopenable whether the reader must open it again first
 * @param approvedOnce whether it was ever approved, so that this is to be approved too
 * @param built what was made from it and forbids it
 */
record MistakePanel(
        @Nullable Mistake said,
        boolean withdrawable,
        boolean restorable,
        boolean reopenable,
        boolean approvedOnce,
        List<Built> built) {

    /** @param view how it stands, or null for a reader of another headquarters */
    static MistakePanel of(ActivityDetail activity, Mistakes mistakes, @Nullable ApprovalView view, boolean keeper) {
        if (view == null) return new MistakePanel(null, false, false, false, false, List.of());
        Mistake said = mistakes.find(activity).orElse(null);
        boolean free = keeper && !view.locked();
        boolean reopenable = free && view.may(ApprovalAction.REOPEN);
        boolean withdrawable = free && said == null && view.state().isOpen();
        boolean held = view.state() == ApprovalState.SUBMITTED || view.state() == ApprovalState.APPROVED && !reopenable;
        return new MistakePanel(
                said,
                withdrawable,
                free && said != null && !held,
                reopenable && said == null,
                view.approvedVersion() != null,
                withdrawable ? mistakes.built(activity.row().id()) : List.of());
    }
}
