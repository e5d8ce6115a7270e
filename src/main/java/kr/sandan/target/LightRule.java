package kr.sandan.target;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * From which share of a target on its light is green or amber.
 *
 * @param validFrom since which day, null for always
 * @param green in hundredths of a per cent
 * @param amber in hundredths of a per cent
 * @param reason why it is so
 */
public record LightRule(@Nullable LocalDate validFrom, int green, int amber, String reason) {

    private static final int MOST = 20_000;

    public LightRule {
        if (green > MOST) throw new RuleBroken("green", "target.rule.range");
        if (amber <= 0 || amber >= green) throw new RuleBroken("amber", "target.rule.order");
        if (reason.isBlank()) throw new RuleBroken("reason", "target.reason.required");
        reason = reason.strip();
    }
}
