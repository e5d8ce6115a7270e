package kr.sandan.checker.reading;

/** What a unit measures. Figures of different dimensions are never added. */
public enum Dimension {
    /** No unit is written. */
    NONE,
    /** 개, 개사, 곳, 기관: things counted. */
    COUNT,
    /** 명, 인: people. */
    PERSON,
    /** 건: cases, acts, events. */
    CASE,
    /** 회: times something was held. */
    OCCASION,
    /** Won. */
    MONEY,
    /** Dollars. */
    DOLLAR,
    /** Euros. */
    EURO,
    /** Areas, in square metres. */
    AREA,
    /** Lengths, in metres. */
    LENGTH,
    /** Per cent of something. */
    PERCENT,
    /** Percentage points: the difference of two shares. */
    POINT,
    /** 배: so many times as much. */
    MULTIPLE,
    /** How long something takes, in its own unit. */
    TIME,
    /** Weights, in kilograms. */
    MASS,
    /** Electric power, in kilowatts. */
    POWER
}
