package kr.sandan.office;

import java.time.LocalDate;
import kr.sandan.platform.DatedChange;

/**
 * A change of public bodies from a day on.
 *
 * @param effectiveOn the first day of the new order
 * @param step what is done
 * @param reason why it is entered
 * @param source where it is stated
 * @param revision of the history that the administrator saw
 * @param submissionKey one for each form shown; a second submission of the same form changes nothing
 */
public record ChangePublicBodies(
        LocalDate effectiveOn, PublicBodyStep step, String reason, String source, long revision, String submissionKey)
        implements DatedChange {}
