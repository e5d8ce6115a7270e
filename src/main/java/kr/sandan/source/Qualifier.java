package kr.sandan.source;

/** How exactly a figure is meant. */
public enum Qualifier {
    /** 약, 여: about. */
    ABOUT,
    /** 초과, 넘는: more than. */
    OVER,
    /** 이상: at least. */
    AT_LEAST,
    /** 평균: on average. */
    AVERAGE
}
