package kr.sandan.cluster.space;

/** Whether a rule is kept. */
public enum Holds {
    /** 충족. */
    TRUE,
    /** 위반. */
    FALSE,
    /** 판정 불가: something that it takes is not entered. */
    UNDECIDABLE
}
