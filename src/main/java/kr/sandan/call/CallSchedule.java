package kr.sandan.call;

import java.time.LocalDateTime;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * When a call was announced and takes applications, in Seoul; null where nobody knows.
 *
 * @param closesAt the first moment at which no application is taken any more
 * @param reason why it differs from what was announced before; null for the first
 */
public record CallSchedule(
        @Nullable PartialDate announcedOn,
        @Nullable LocalDateTime opensAt,
        @Nullable LocalDateTime closesAt,
        @Nullable String reason) {

    public static final CallSchedule UNKNOWN = new CallSchedule(null, null, null, null);

    public CallSchedule {
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt))
            throw new RuleBroken("closesAt", "call.schedule.order");
    }

    void requireWhole() {
        if (opensAt == null) throw new RuleBroken("opensAt", "call.schedule.opens.required");
        if (closesAt == null) throw new RuleBroken("closesAt", "call.schedule.closes.required");
    }
}
