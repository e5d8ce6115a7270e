package kr.sandan.call;

/** How the scores of several reviewers become one. */
public enum Averaging {
    /** 평균. */
    MEAN,
    /** 최고·최저 제외 평균: one highest and one lowest are left out where at least three are given. */
    TRIMMED_MEAN;

    public String messageKey() {
        return "call.averaging." + name();
    }
}
