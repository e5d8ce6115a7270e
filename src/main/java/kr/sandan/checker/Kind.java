package kr.sandan.checker;

/** What a text says of its figures. */
public enum Kind {
    /** A total and its parts. */
    SUM,
    /** A calculation with its signs: 40억 + 18억 = 58억. */
    EQUATION,
    /** Shares of one whole, which make 100 %. */
    SHARES,
    /** A figure before, a figure after, and by how much it changed. */
    CHANGE,
    /** So many of so many, and the share that they are. */
    RATIO,
    /** A number of things that are then named. */
    ITEMS,
    /** The same area in two units. */
    CONVERSION,
    /** A total in a row or a column of a table. */
    TABLE,
    /** What the reader of the text ticked. */
    TICKED
}
