package kr.sandan.complex;

import java.time.LocalDate;
import java.util.List;

/**
 * Says anew what a complex is, either from a day on or for the whole period that was entered wrongly.
 *
 * @param complexId the complex
 * @param version the version the form was opened with
 * @param kind a change of the world or a correction of the record
 * @param day the first day of a change; for a correction any day of the period to correct
 * @param facts what it is
 * @param places where it lies
 * @param provenance source and reason, both required
 */
public record ReviseComplex(
        long complexId,
        int version,
        Kind kind,
        LocalDate day,
        ComplexFacts facts,
        List<PlaceCode> places,
        Provenance provenance) {

    /** What kind of revision it is. */
    public enum Kind {
        /** The world changed on a day: what held before stays as it was. */
        CHANGE,
        /** The record was wrong: the whole period is said anew, and the old saying stays readable. */
        CORRECTION
    }
}
