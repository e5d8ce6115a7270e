package kr.sandan.organisation;

/**
 * Two records turned out to be of one organisation. Published within the transaction of the merge, so that rooms that hold
 * organisations by their number can point to the record kept, or refuse.
 *
 * @param keptId the record kept
 * @param otherId the record given up, which stays readable and leads to the other
 */
public record OrganisationMerged(long keptId, long otherId) {}
