package kr.sandan.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was known, who says so, who entered it and why.
 *
 * @param knownFrom since when it was known
 * @param supersededAt when a later entry took its place, or null while none has
 * @param sourceId who says so
 * @param reason why it was entered
 * @param withdrawal why it was withdrawn without anything in its place
 * @param by the account's name, null for what came with the first data
 * @param at when it was entered
 */
public record Entered(
        Instant knownFrom,
        @Nullable Instant supersededAt,
        long sourceId,
        String reason,
        @Nullable String withdrawal,
        @Nullable String by,
        Instant at) {}
