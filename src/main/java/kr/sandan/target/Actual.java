package kr.sandan.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * What was reached.
 *
 * @param period the year in which, or the month by which
 * @param value how much
 * @param qualifier how exactly that is meant, null for exactly
 */
public record Actual(
        PartialDate period, BigDecimal value, @Nullable Qualifier qualifier) {

    public Actual {
        if (period.precision() == PartialDate.Precision.DAY) throw new RuleBroken("period", "target.actual.day");
        if (period.date().getYear() < 1990) throw new RuleBroken("period", "target.year.range");
        Goal.requireFigure("value", value);
    }

    /** @throws RuleBroken where the period has not begun on a day */
    void requireBegun(LocalDate today) {
        if (period.date().isAfter(today)) throw new RuleBroken("period", "target.actual.future");
    }
}
