package kr.sandan.designation;

import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;

/**
 * Moves what stands under one hub to another from a day on.
 *
 * @param designationId the linked site or overlay
 * @param version of it that was seen
 * @param hubId the hub to which it goes
 * @param day the first day under that hub
 * @param provenance source and reason, both required
 */
public record TransferSite(long designationId, int version, long hubId, PartialDate day, Provenance provenance) {}
