package kr.sandan.source;

/** What a source document is. */
public enum SourceKind {
    /** 보도자료: issued by the body that acts. */
    PRESS_RELEASE,
    /** 기사: written by a newspaper or broadcaster. */
    ARTICLE,
    /** 통계: a published statistic. */
    STATISTICS,
    /** 보고서: a study or an evaluation. */
    REPORT,
    /** 법령: an act, a decree or a rule. */
    LAW,
    /** 고시·공고: an official notice. */
    NOTICE,
    /** 적재: a file that was loaded here. */
    LOAD,
    /** 기타: anything else, such as common knowledge whose source is still sought. */
    OTHER
}
