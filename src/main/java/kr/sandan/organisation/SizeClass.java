package kr.sandan.organisation;

/** Size class of a firm as its source states it. Whether 50 persons or fewer work there is another matter. */
public enum SizeClass {
    /** 대기업. */
    LARGE,
    /** 중견기업. */
    MIDSIZED,
    /** 중소기업, where the source says no more. */
    SME,
    /** 중기업. */
    MEDIUM,
    /** 소기업. */
    SMALL,
    /** 소상공인. */
    MICRO
}
