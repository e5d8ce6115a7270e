package kr.sandan.checker.reading;

/** How a text keeps from stating a figure exactly. */
public enum Hedge {
    /** 약, 가량, 안팎, 내외: about. */
    ABOUT,
    /** 여, 대: that much and a little more. */
    ODD,
    /** 가까이, 육박: nearly. */
    NEARLY,
    /** 이상, 최소: at least. */
    AT_LEAST,
    /** 초과, 넘는: more than. */
    OVER,
    /** 이하, 이내, 최대: at most. */
    AT_MOST,
    /** 미만: less than. */
    UNDER,
    /** 평균: on average. */
    AVERAGE
}
