package kr.sandan.checker.reading;

import java.math.BigDecimal;

/**
 * A number at its place, without its unit.
 *
 * @param end where the text after it begins
 * @param value its value
 * @param scale the word of ten thousands and the like with which it ends, 1 without one
 * @param place the value of its last written place
 * @param odd whether 여 stands inside it, as in 100여억
 * @param form how it is written
 */
record Numeral(int end, BigDecimal value, BigDecimal scale, BigDecimal place, boolean odd, Form form) {

    /** How a number is written. */
    enum Form {
        /** With digits: 1,234, 1만5천. */
        DIGITS,
        /** With digits and a word of 억 or more, which in Korean offices means won where no unit follows. */
        LARGE,
        /** With Sino-Korean words: 칠백사십이. */
        WORDS,
        /** With one such word: 만, 백. */
        ONE_WORD,
        /** With Korean words: 열두. */
        NATIVE
    }
}
