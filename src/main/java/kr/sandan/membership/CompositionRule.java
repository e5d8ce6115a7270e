package kr.sandan.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What councils need from a day on.
 *
 * @param kind what
 * @param threshold how many; null where the rule asks no number
 * @param from its first day
 * @param until the first day on which it holds no longer
 * @param source who says so
 * @param reason why it was stated
 * @param by the account's name, null for what the portal began with
 * @param stated the day on which it became known
 */
public record CompositionRule(
        CompositionKind kind,
        @Nullable Integer threshold,
        LocalDate from,
        @Nullable LocalDate until,
        String source,
        String reason,
        @Nullable String by,
        LocalDate stated) {

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** The last day on which it holds, or null while it goes on. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }
}
