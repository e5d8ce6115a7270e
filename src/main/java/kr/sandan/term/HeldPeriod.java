package kr.sandan.term;

import java.time.Instant;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a code for a period.
 *
 * @param names its term; null where it says that the code is closed
 * @param supersededAt null while it stands
 */
record HeldPeriod(
        long id,
        String list,
        String code,
        Period valid,
        @Nullable CodeNames names,
        Instant knownFrom,
        @Nullable Instant supersededAt) {

    boolean isTerm() {
        return names != null;
    }

    /** Whether it was known before a moment, and not known better. */
    boolean isKnown(Instant until) {
        return knownFrom.isBefore(until) && (supersededAt == null || !supersededAt.isBefore(until));
    }
}
