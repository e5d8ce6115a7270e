package kr.sandan.call;

/** How applications with the same score are put in order. */
public enum TieRule {
    /** 위원장 결정: the chair writes down the order with a reason. */
    DECISION,
    /** 첫 항목 점수: whoever has more in the first criterion comes first; still alike, the chair decides. */
    FIRST_CRITERION;

    public String messageKey() {
        return "call.tie." + name();
    }
}
