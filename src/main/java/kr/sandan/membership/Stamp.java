package kr.sandan.membership;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who says something and when it was known and entered.
 *
 * @param knownFrom since when it counts as known, never later than the entry
 * @param enteredAt the instant of the entry, never back-dated
 */
record Stamp(
        long sourceId,
        String reason,
        Instant knownFrom,
        @Nullable Long enteredBy,
        Instant enteredAt) {

    /** The same of something that becomes known with its entry. */
    Stamp fromNow() {
        return new Stamp(sourceId, reason, enteredAt, enteredBy, enteredAt);
    }

    Timestamp known() {
        return Timestamp.from(knownFrom);
    }

    Timestamp entered() {
        return Timestamp.from(enteredAt);
    }
}
