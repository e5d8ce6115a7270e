package kr.sandan.budget.execution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of sums as a page shows it, in won.
 *
 * @param code of the line; null for the year as a whole
 * @param holds whether its sides are as they should
 * @param upTo whether the left may also be less
 * @param difference what the left has beyond the right, as it is written
 */
record IdentityLine(
        String ruleKey,
        String lookKey,
        @Nullable String code,
        @Nullable String name,
        List<Term> left,
        List<Term> right,
        String leftSum,
        String rightSum,
        String difference,
        boolean holds,
        boolean upTo) {

    /** A term: the key of its name, how much it is. */
    record Term(String messageKey, String text) {}
}
