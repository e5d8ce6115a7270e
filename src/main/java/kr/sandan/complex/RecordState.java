package kr.sandan.complex;

import java.time.LocalDate;

/**
 * Enters how far a complex had come at the end of a quarter.
 *
 * @param complexId the complex
 * @param provinceCode the province of which it is said, two digits
 * @param quarter the last day of the quarter
 * @param state how far
 * @param provenance who says so
 */
public record RecordState(
        long complexId, String provinceCode, LocalDate quarter, ComplexState state, Provenance provenance) {}
