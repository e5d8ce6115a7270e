package kr.sandan.target;

import java.math.BigDecimal;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached in a year, as its source states it.
 *
 * @param year the year
 * @param value how much
 * @param qualifier how exactly that is meant, null for exactly
 * @param baseline how much there was before, null where nobody tells
 * @param baselineOn when that was counted
 * @param claimId the published figure that says so, null where none is held
 */
public record Goal(
        int year,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal baseline,
        @Nullable PartialDate baselineOn,
        @Nullable Long claimId) {

    private static final BigDecimal MOST = new BigDecimal("10000000000000");

    public Goal {
        if (year < 1990 || year > 2099) throw new RuleBroken("year", "target.year.range");
        requireFigure("value", value);
        if (baseline != null) requireFigure("baseline", baseline);
        if (baseline == null && baselineOn != null) throw new RuleBroken("baseline", "target.baseline.required");
    }

    static void requireFigure(String field, BigDecimal figure) {
        if (figure.signum() < 0
                || figure.compareTo(MOST) > 0
                || figure.stripTrailingZeros().scale() > 4) throw new RuleBroken(field, "target.figure.range");
    }
}
