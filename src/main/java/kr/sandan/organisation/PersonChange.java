package kr.sandan.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody changed of a contact.
 *
 * @param at when
 * @param by name of the account, null for the portal itself
 * @param reason as stated, or null
 * @param kind what was done
 * @param field column name; null where no field tells of it
 * @param before value before, null for none
 * @param after value after, null for none
 */
public record PersonChange(
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        Kind kind,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {

    /** What is done with a contact. */
    public enum Kind {
        /** It was entered. */
        ENTERED,
        /** A field says something else. */
        CHANGED,
        /** Something was changed that was personal and has been erased since. */
        FORGOTTEN,
        /** All that is personal was erased. */
        ERASED
    }

    PersonChange masked(@Nullable String reasonMasked, @Nullable String beforeMasked, @Nullable String afterMasked) {
        return new PersonChange(at, by, reasonMasked, kind, field, beforeMasked, afterMasked);
    }
}
