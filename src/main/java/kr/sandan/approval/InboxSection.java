package kr.sandan.approval;

import java.util.Locale;

/** What a reader's inbox parts its rows by. */
public enum InboxSection {
    /** 처리할 일: drafts, and what other modules say is due. */
    DUE,
    /** 반려된 것: returned to the reader. */
    RETURNED,
    /** 결재할 것: waits for the reader's decision. */
    DECIDE,
    /** 남이 처리할 것: what the reader handed in and others have. */
    WAITING,
    /** 맡은 사람 없음: open records whose keeper left or works elsewhere, for whoever may go on with them. */
    UNCLAIMED;

    public String messageKey() {
        return "approval.inbox." + name().toLowerCase(Locale.ROOT);
    }
}
