package kr.sandan.target;

import kr.sandan.complex.Provenance;

/**
 * Adds a part to the plan of a programme.
 *
 * @param submissionKey the form's own key: the same form sent again adds nothing
 */
public record AddPart(long programmeId, PartFacts facts, Provenance provenance, String submissionKey) {}
