package kr.sandan.organisation;

import kr.sandan.complex.Provenance;

/**
 * Merges a record into another of the same organisation.
 *
 * @param keptId the record kept
 * @param otherId the record given up
 * @param seen the mark of the plan that the person saw
 * @param provenance source and reason, both required
 */
public record MergeOrganisations(long keptId, long otherId, String seen, Provenance provenance) {}
