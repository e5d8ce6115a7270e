package kr.sandan.office;

import kr.sandan.platform.Period;

/**
 * A province for which a headquarters answers unless something else is said of a complex.
 *
 * @param provinceCode two digits
 * @param officeId the headquarters
 * @param valid since when and until when
 * @param basis how that is known
 * @param source where it is stated
 */
public record Territory(String provinceCode, long officeId, Period valid, Basis basis, String source) {

    /** How a territory is known. */
    public enum Basis {
        /** A source says so. */
        STATED,
        /** No source says so; it follows from the name of the region. */
        INFERRED,
        /** Entered by an administrator. */
        ADMINISTRATOR
    }
}
