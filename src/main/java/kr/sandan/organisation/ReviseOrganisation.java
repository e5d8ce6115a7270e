package kr.sandan.organisation;

import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;

/**
 * Says anew what an organisation is, either from a day on or for the whole period that was entered wrongly.
 *
 * @param organisationId the organisation
 * @param version the version the form was opened with
 * @param kind a change of the world or a correction of the record
 * @param day the first day of a change; for a correction any day of the period to correct
 * @param facts what it is
 * @param provenance source and reason, both required
 */
public record ReviseOrganisation(
        long organisationId, int version, Kind kind, PartialDate day, OrganisationFacts facts, Provenance provenance) {

    /** What kind of revision it is. */
    public enum Kind {
        /** The world changed on a day: what held before stays as it was, and its name is found as a former one. */
        CHANGE,
        /** The record was wrong: the whole period is said anew, and the old saying stays readable. */
        CORRECTION
    }
}
