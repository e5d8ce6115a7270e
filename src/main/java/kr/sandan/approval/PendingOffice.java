package kr.sandan.approval;

import java.math.BigDecimal;

/**
 * How long records of a headquarters wait to be decided on.
 *
 * @param office number of the headquarters, or of the head office
 * @param pending how many wait
 * @param medianDays days of Seoul since the step has them, the middle one
 * @param oldestDays the longest
 * @param oldest number of the approval that waits longest
 * @param withoutHolder how many wait where nobody may decide
 */
public record PendingOffice(
        long office, long pending, BigDecimal medianDays, int oldestDays, long oldest, long withoutHolder) {}
