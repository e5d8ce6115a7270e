package kr.sandan.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a council need not keep a rule for a while.
 *
 * @param id its number
 * @param councilId the council
 * @param kind the rule
 * @param from its first day
 * @param lastDay its last day
 * @param reason why
 * @param by who gave it
 * @param at when it was given
 * @param revokedAt when it was revoked, null while it holds
 * @param revokedBy who revoked it
 * @param revocation why
 * @param sample whether it is invented
 */
public record Waiver(
        long id,
        long councilId,
        CompositionKind kind,
        LocalDate from,
        LocalDate lastDay,
        String reason,
        @Nullable String by,
        Instant at,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable String revocation,
        boolean sample) {

    public boolean holdsOn(LocalDate day) {
        return revokedAt == null && !from.isAfter(day) && !lastDay.isBefore(day);
    }
}
