package kr.sandan.designation;

import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;

/**
 * Ends a designation.
 *
 * @param designationId the designation
 * @param version of it that was seen
 * @param day the first day on which it holds no longer
 * @param withSites whether everything under the hub ends with it; otherwise a hub with sites under it is refused
 * @param provenance source and reason, both required
 */
public record EndDesignation(
        long designationId, int version, PartialDate day, boolean withSites, Provenance provenance) {}
