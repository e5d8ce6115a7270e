package kr.sandan.call;

/** How far a call has come on a moment. */
public enum CallState {
    /** 준비: only those who run calls see it. */
    DRAFT,
    /** 공고: announced, applications are not taken yet. */
    ANNOUNCED,
    /** 접수 중. */
    OPEN,
    /** 접수 마감. */
    CLOSED,
    /** 심사 중. */
    IN_REVIEW,
    /** 결정: everything is decided, or a source tells how it ended. */
    DECIDED;

    public String messageKey() {
        return "call.state." + name();
    }
}
