package kr.sandan.complex;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Enters one figure of one quarter.
 *
 * @param complexId the complex
 * @param provinceCode the province the figure counts, two digits
 * @param quarter the last day of the quarter
 * @param measure what is counted, which also says the unit
 * @param value the figure as published; null when it was withheld
 * @param provenance who says so
 */
public record RecordFigure(
        long complexId,
        String provinceCode,
        LocalDate quarter,
        Measure measure,
        @Nullable BigDecimal value,
        Provenance provenance) {

    public RecordFigure {
        if (value != null) {
            String broken = measure.refusal(value);
            if (broken != null) throw new RuleBroken("value", "complex.figure." + broken, value);
        }
    }
}
