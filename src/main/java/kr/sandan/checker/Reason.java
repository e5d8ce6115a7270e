package kr.sandan.checker;

/** Why a verdict is what it is. */
public enum Reason {
    /** The figures give exactly what is stated. */
    EXACT,
    /** They give it within the places to which they are rounded. */
    ROUNDED,
    /** They give something within what 약, 여 or 이상 leaves open. */
    WITHIN_HEDGE,
    /** They give something else. */
    DIFFERS,
    /** They give something else, whatever 약, 여 or 이상 leaves open. */
    DIFFERS_BEYOND_HEDGE,
    /** The parts are not stated exactly, and what they leave open holds what is stated. */
    PARTS_HEDGED,
    /** 등: the list may leave parts out. */
    OPEN_LIST,
    /** The change of a share is stated in per cent where it is so many percentage points. */
    POINTS_MEANT,
    /** A total is stated whose parts were not found. */
    NO_PARTS
}
