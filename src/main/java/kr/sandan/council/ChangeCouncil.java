package kr.sandan.council;

import kr.sandan.complex.Provenance;

/**
 * Changes what is held of a council.
 *
 * @param councilId the council
 * @param version of the council that the person saw
 * @param change what is changed
 * @param provenance who says so and why
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record ChangeCouncil(
        long councilId, int version, CouncilChange change, Provenance provenance, String submissionKey) {

    ChangeCouncil told(Provenance by) {
        return new ChangeCouncil(councilId, version, change, by, submissionKey);
    }
}
