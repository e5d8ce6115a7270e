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
    IN_FORCE
}
