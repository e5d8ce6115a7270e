package kr.sandan.call.review;

/** What a decision says of an application. */
public enum Outcome {
    /** 통과; in the last stage 선정. */
    PASSED,
    /** 예비. */
    RESERVE,
    /** 탈락. */
    REJECTED;

    public String messageKey() {
        return "call.outcome." + name();
    }
}
