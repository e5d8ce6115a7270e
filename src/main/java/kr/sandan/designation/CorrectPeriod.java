package kr.sandan.designation;

import kr.sandan.complex.Provenance;

/**
 * Says anew what was wrong about one period of a designation; what was said stays as known until now.
 *
 * @param designationId the designation
 * @param version of it that was seen
 * @param periodId the period
 * @param facts what is right
 * @param provenance source and reason, both required
 */
public record CorrectPeriod(long designationId, int version, long periodId, SiteFacts facts, Provenance provenance) {}
