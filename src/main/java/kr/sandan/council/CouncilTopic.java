package kr.sandan.council;

/** What can be said of a council over a period. */
public enum CouncilTopic {
    /** 지위: what it is; it exists while a status holds. */
    STATUS,
    /** 이름: what it is called. */
    NAME,
    /** 특화업종·기술: the industry and the technology around which it gathers. */
    SPECIALTY,
    /** 소속 단지: the target or hub complex to which it belongs; of several at once where a source says so. */
    SITE,
    /** 사무국: who keeps its office. */
    SECRETARIAT;

    /** Whether it holds a text of its own. */
    public boolean ofText() {
        return this == NAME || this == SPECIALTY || this == SECRETARIAT;
    }
}
