package kr.sandan.complex;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who says so, and why it is entered.
 *
 * @param sourceId the source document
 * @param knownFrom since when it was known: the publication date of the source for history entered later, null for now
 * @param reason why it is entered; required wherever something already known is changed
 */
public record Provenance(
        long sourceId,
        @Nullable Instant knownFrom,
        @Nullable String reason) {

    public static Provenance of(long sourceId) {
        return new Provenance(sourceId, null, null);
    }

    /** The same of something that becomes known with its entry. */
    public Provenance fromNow() {
        return new Provenance(sourceId, null, reason);
    }
}
