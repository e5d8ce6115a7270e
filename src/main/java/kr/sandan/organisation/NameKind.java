package kr.sandan.organisation;

/** Why an organisation has another name. */
public enum NameKind {
    /** 옛 이름. */
    FORMER,
    /** 다른 표기. */
    VARIANT,
    /** 줄임 이름. */
    SHORT
}
