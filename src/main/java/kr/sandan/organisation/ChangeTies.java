package kr.sandan.organisation;

import kr.sandan.complex.Provenance;

/**
 * Changes where an organisation sits or which other names it has.
 *
 * @param organisationId the organisation
 * @param version the version the form was opened with
 * @param change what is changed
 * @param provenance source and reason
 */
public record ChangeTies(long organisationId, int version, TieChange change, Provenance provenance) {}
