package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of public bodies as it was made.
 *
 * @param kind what happened
 * @param effectiveOn the first day of the new order
 * @param before Korean names it found
 * @param after Korean names it left
 * @param reason why it was entered
 * @param source where it is stated
 * @param enteredOn when it was entered
 */
public record PublicBodyChange(
        Kind kind,
        LocalDate effectiveOn,
        List<String> before,
        List<String> after,
        String reason,
        String source,
        LocalDate enteredOn) {

    /** What can happen to a public body. */
    public enum Kind {
        /** A body was set up. */
        OPENED,
        /** A body got another name. */
        RENAMED,
        /** Bodies ended and others took over. */
        SUCCEEDED,
        /** A body ended and nothing followed it. */
        CLOSED
    }
}
