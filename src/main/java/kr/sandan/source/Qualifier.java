package kr.sandan.source;

/** How exactly a figure is meant. */
public enum Qualifier {
    /** 약: about. */
    ABOUT,
    /** 여: so many and some more, as in 2,400여. */
    ODD,
    /** 초과, 넘는: more than. */
    OVER,
    /** 미만: less than. */
    UNDER,
    /** 이상: at least. */
    AT_LEAST,
    /** 이하: at most. */
    AT_MOST,
    /** 평균: on average. */
    AVERAGE
}
