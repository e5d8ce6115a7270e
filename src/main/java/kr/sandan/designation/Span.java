package kr.sandan.designation;

import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * How long a designation holds, as precisely as it is known.
 *
 * @param from its first day, null for unknown (지정일 미상)
 * @param until the first day on which it holds no longer, null while it goes on
 */
public record Span(@Nullable PartialDate from, @Nullable PartialDate until) {

    public Span {
        if (from != null && until != null && !from.date().isBefore(until.date()))
            throw new RuleBroken("until", "designation.span.no-days", from, until);
    }
}
