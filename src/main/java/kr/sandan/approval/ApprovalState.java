package kr.sandan.approval;

import java.util.Locale;

/** Where a record stands on its way to approval. */
public enum ApprovalState {
    /** 작성 중: its keeper writes it, for the first time or again. */
    DRAFT,
    /** 결재 중: the holders of a step look at it; nobody changes it. */
    SUBMITTED,
    /** 반려: its keeper mends what the reason and the comments name. */
    RETURNED,
    /** 승인: in force; it changes only when it is reopened. */
    APPROVED,
    /** 등록 철회: given up before it was ever approved. */
    DROPPED;

    public String messageKey() {
        return "approval.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its keeper may change the record. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
