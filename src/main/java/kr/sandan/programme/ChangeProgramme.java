package kr.sandan.programme;

import kr.sandan.complex.Provenance;

/**
 * Changes what is held of a programme.
 *
 * @param programmeId the programme
 * @param version of the programme that the person saw
 * @param change what is changed
 * @param provenance who says so and why
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record ChangeProgramme(
        long programmeId, int version, ProgrammeChange change, Provenance provenance, String submissionKey) {}
