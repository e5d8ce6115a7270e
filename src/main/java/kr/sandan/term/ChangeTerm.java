package kr.sandan.term;

import java.time.LocalDate;
import kr.sandan.platform.DatedChange;

/**
 * A change of a code's term, or of its being chosen, from a day on.
 *
 * @param list name of the list, such as {@code complex-type}
 * @param code one of its codes
 * @param effectiveOn the first day of the new order
 * @param step what is done
 * @param reason why it is entered
 * @param source where it is stated
 * @param revision of the history that the administrator saw
 * @param submissionKey one for each form shown; a second submission of the same form changes nothing
 */
public record ChangeTerm(
        String list,
        String code,
        LocalDate effectiveOn,
        TermStep step,
        String reason,
        String source,
        long revision,
        String submissionKey)
        implements DatedChange {}
