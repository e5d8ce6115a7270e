package kr.sandan.approval;

import java.util.Locale;

/** What somebody did with a record on its way to approval. */
public enum ApprovalAction {
    /** 작성: the record was made. */
    BEGIN,
    /** 확정 등록: it came approved by another way, such as a load that a second person approved. */
    ADMIT,
    /** 상신: handed in to the first step of its chain. */
    SUBMIT,
    /** 승인, 다음 단계로: approved by a step that is not the last. */
    PASS,
    /** 최종 승인: approved by the last step. */
    APPROVE,
    /** 반려: given back with a reason. */
    RETURN,
    /** 회수: taken back by who handed it in. */
    WITHDRAW,
    /** 재개: opened again after approval, with a reason. */
    REOPEN,
    /** 등록 철회: given up before it was ever approved, with a reason. */
    DROP,
    /** 등록 복원: put back as it stood before it was dropped, with a reason. */
    RESTORE,
    /** 인계: given into the hands of a colleague. */
    HAND_OVER,
    /** 이관: the portal passed it to the office that answers for it now, because its site went there. */
    TRANSFER;

    public String messageKey() {
        return "approval.action." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the sentence for whoever comes too late, with who did it and when. */
    String refusalKey() {
        return "approval.refused.first." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
