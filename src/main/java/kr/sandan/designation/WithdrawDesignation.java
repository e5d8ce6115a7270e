package kr.sandan.designation;

import kr.sandan.complex.Provenance;

/**
 * Takes back a designation that never was; what was said stays as known until now.
 *
 * @param designationId the designation
 * @param version of it that was seen
 * @param provenance source and reason, both required
 */
public record WithdrawDesignation(long designationId, int version, Provenance provenance) {}
