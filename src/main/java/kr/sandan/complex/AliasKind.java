package kr.sandan.complex;

/** Why a complex has another name. */
public enum AliasKind {
    /** A name it bore before. */
    FORMER,
    /** A name by which it is also known. */
    VARIANT,
    /** A short form. */
    SHORT,
    /** The name as the quarterly survey prints it. */
    SURVEY
}
