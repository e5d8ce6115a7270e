package kr.sandan.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds, half-open as PostgreSQL's {@code daterange}.
 *
 * @param from the first day, or null when it is not known
 * @param until the first day on which it holds no longer, or null while it goes on
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("a period of no days: " + from + " to " + until);
        }
    }

    public static Period from(LocalDate day) {
        return new Period(day, null);
    }

    public boolean contains(LocalDate day) {
        return !startsAfter(day) && !hasEndedBy(day);
    }

    /** Whether nothing of it has begun on that day. */
    public boolean startsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** Whether it holds no longer on that day. */
    public boolean hasEndedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    public boolean overlaps(Period other) {
        return (from == null || other.until == null || from.isBefore(other.until))
                && (other.from == null || until == null || other.from.isBefore(until));
    }

    /** The same period, ended so that it holds no longer on that day. */
    public Period endedOn(LocalDate day) {
        return new Period(from, day);
    }

    /** The last day on which it holds, or null while it goes on: what people read as the end. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }
}
