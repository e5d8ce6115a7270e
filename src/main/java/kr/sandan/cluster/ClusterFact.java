package kr.sandan.cluster;

import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something said of a cluster, as it was known at a time.
 *
 * @param id its number
 * @param content what is said
 * @param span when it holds
 * @param knownFrom since when it was known
 * @param supersededAt when a later entry took its place, or null while none has
 * @param sourceId who says so
 * @param reason why it was entered
 * @param withdrawal why it was withdrawn without anything in its place
 * @param enteredBy the account's name, null for what came with the first data
 * @param enteredAt when it was entered
 */
public record ClusterFact(
        long id,
        ClusterContent content,
        Span span,
        Instant knownFrom,
        @Nullable Instant supersededAt,
        long sourceId,
        @Nullable String reason,
        @Nullable String withdrawal,
        @Nullable String enteredBy,
        Instant enteredAt) {

    public ClusterTopic topic() {
        return content.topic();
    }

    public boolean holdsOn(LocalDate day) {
        return span.contains(day);
    }

    boolean startsAfter(LocalDate day) {
        return span.days().startsAfter(day);
    }
}
