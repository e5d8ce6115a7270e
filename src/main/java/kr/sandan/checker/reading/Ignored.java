package kr.sandan.checker.reading;

/**
 * Digits that state no quantity.
 *
 * @param span where they stand
 * @param kind what they are instead
 */
public record Ignored(Span span, Kind kind) {

    /** What digits may be other than a quantity. */
    public enum Kind {
        /** A web or mail address. */
        ADDRESS,
        /** A day, a month, a year or a span of years. */
        DATE,
        /** A time of day. */
        CLOCK,
        /** A telephone number. */
        TELEPHONE,
        /** 제3조, 2단계, 1위: a place in an order. */
        ORDINAL,
        /** The number of a heading. */
        HEADING,
        /** Part of a name: 5G, ISO9001, 5+2. */
        NAME,
        /** An age, a register number, a version. */
        OTHER
    }
}
