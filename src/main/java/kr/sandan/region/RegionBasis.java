package kr.sandan.region;

/** Where a row about a region comes from. */
public enum RegionBasis {
    /** The ministry's code list of 2023-05-01. */
    CODE_LIST,
    /** A later change as secondary sources report it. */
    SECONDARY,
    /** Worked out from other rows of the same list. */
    DERIVED,
    /** Commonly known, not yet checked against a primary source. */
    GENERAL,
    /** Entered by an administrator, with source and reason. */
    ADMINISTRATOR,
    /** The official code file, with the effective date that the administrator stated. */
    OFFICIAL_FILE
}
