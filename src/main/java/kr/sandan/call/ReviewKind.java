package kr.sandan.call;

/** What is looked at in a stage. */
public enum ReviewKind {
    /** 서면 심사. */
    WRITTEN,
    /** 발표 심사. */
    PRESENTATION,
    /** 사업타당성 검토. */
    FEASIBILITY,
    /** 최종 심의. */
    FINAL,
    /** A stage with a name of its own. */
    OTHER;

    public String messageKey() {
        return "call.review." + name();
    }
}
