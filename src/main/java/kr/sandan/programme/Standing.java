package kr.sandan.programme;

/** What a fact about a programme amounts to, where its topic knows several. */
public enum Standing {
    /** 제안: somebody proposes the programme. */
    PROPOSED,
    /** 계획: the government plans it. */
    PLANNED,
    /** 시행: it runs. */
    RUNNING,
    /** 발표: said in public, not yet decided. */
    ANNOUNCED,
    /** 고시: decided and notified. */
    NOTIFIED,
    /** 시행 중: what services are given by. */
    IN_FORCE,
    /** 이미 추진: an industry that the plan supported before. */
    ESTABLISHED,
    /** 신규: an industry that the plan takes up now. */
    ADDED,
    /** 지정 추진: a designation is sought. */
    PURSUED,
    /** 지정 신청: it has been applied for. */
    APPLIED,
    /** 지정: it was granted. */
    GRANTED,
    /** 추진 중단: it is sought no longer. */
    DROPPED,
    /** 지방 입안: a region proposed it and won the government over. */
    LOCAL,
    /** 중앙 입안: the government proposed it. */
    CENTRAL,
    /** 예정: due on that day. */
    DUE,
    /** 완료: done on that day. */
    DONE
}
