package kr.sandan.call;

/** Whose idea it was. */
public enum Initiator {
    /** 지방: a province or a municipality. */
    LOCAL,
    /** 중앙: a ministry. */
    CENTRAL,
    /** 전담기관. */
    AGENCY,
    /** 민간. */
    PRIVATE;

    public String messageKey() {
        return "call.initiator." + name();
    }
}
