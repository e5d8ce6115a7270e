package kr.sandan.organisation;

import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * When something holds, as precisely as its source says.
 *
 * @param from its start, or null where nobody knows it: then it holds on every day before its end
 * @param until the first day on which it holds no longer, or null while it goes on
 */
public record Span(@Nullable PartialDate from, @Nullable PartialDate until) {

    public static final Span UNKNOWN = new Span(null, null);

    public Span {
        if (from != null && until != null && !from.date().isBefore(until.date()))
            throw new RuleBroken("until", "organisation.period.empty");
    }

    public static Span since(@Nullable PartialDate from) {
        return new Span(from, null);
    }

    /** The days, read with the first day of a month or year of which no day is known. */
    public Period days() {
        return new Period(from == null ? null : from.date(), until == null ? null : until.date());
    }
}
