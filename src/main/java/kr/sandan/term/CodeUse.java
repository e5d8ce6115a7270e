package kr.sandan.term;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whether a code is chosen on a day.
 *
 * @param kind what holds
 * @param day since when, or until when; null where nothing is to be said
 */
public record CodeUse(Kind kind, @Nullable LocalDate day) {

    /** What holds. */
    public enum Kind {
        /** People choose it. */
        OPEN,
        /** People choose it, its last day is known. */
        ENDING,
        /** It is no longer chosen. */
        CLOSED,
        /** It is not chosen yet. */
        COMING,
        /** The program sets it, nobody chooses it. */
        SET
    }

    static CodeUse on(LocalDate day, boolean chosen, List<Period> closed) {
        if (!chosen) return new CodeUse(Kind.SET, null);
        for (Period period : closed) {
            if (!period.contains(day)) continue;
            return period.from() == null
                    ? new CodeUse(Kind.COMING, period.until())
                    : new CodeUse(Kind.CLOSED, period.from());
        }
        LocalDate next = closed.stream()
                .filter(period -> period.startsAfter(day))
                .map(Period::from)
                .min(LocalDate::compareTo)
                .orElse(null);
        return next == null ? new CodeUse(Kind.OPEN, null) : new CodeUse(Kind.ENDING, next.minusDays(1));
    }
}
