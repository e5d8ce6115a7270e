package kr.sandan.programme;

import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * When a fact holds, as precisely as its source says.
 *
 * @param from its start, or null where nobody knows it: then it holds on every day before its end
 * @param until the first day on which it holds no longer, or null while it goes on
 */
public record Span(@Nullable PartialDate from, @Nullable PartialDate until) {

    public Span {
        if (from != null && until != null && !from.date().isBefore(until.date()))
            throw new RuleBroken("until", "programme.fact.empty-period");
    }

    public static Span since(@Nullable PartialDate from) {
        return new Span(from, null);
    }

    /** The days, read with the first day of a month or year of which no day is known. */
    public Period days() {
        return new Period(from == null ? null : from.date(), until == null ? null : until.date());
    }

    public boolean contains(LocalDate day) {
        return days().contains(day);
    }

    boolean startsBefore(PartialDate day) {
        return from == null || from.date().isBefore(day.date());
    }
}
