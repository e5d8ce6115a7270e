package kr.sandan.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a code as it was made.
 *
 * @param kind what happened
 * @param list name of the list
 * @param code the code
 * @param effectiveOn the first day of the new order
 * @param names the term that it gave, or took back; null where it gave none
 * @param reason why it was entered
 * @param source where it is stated
 * @param enteredOn when it was entered
 * @param enteredBy name of who entered it; null where nobody was signed in
 */
public record TermChange(
        Kind kind,
        String list,
        String code,
        LocalDate effectiveOn,
        @Nullable CodeNames names,
        String reason,
        String source,
        LocalDate enteredOn,
        @Nullable String enteredBy) {

    /** What can happen to a code. */
    public enum Kind {
        /** It got another term. */
        RENAMED,
        /** A term entered wrongly was taken back. */
        WITHDRAWN,
        /** It is no longer chosen. */
        CLOSED,
        /** It is chosen from then on. */
        OPENED
    }
}
