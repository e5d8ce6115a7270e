package kr.sandan.checker;

/** What a test of arithmetic came to. */
public enum Verdict {
    /** 맞음: the text says what its own figures give. */
    HOLDS,
    /** 맞지 않음: it says something else. */
    FAILS,
    /** 판단 불가: its figures do not decide it. */
    UNDECIDABLE
}
