package kr.sandan.target;

import java.math.BigDecimal;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * One measure in one year: what was aimed at beside what was reached.
 *
 * @param lineId what is aimed at, over all years
 * @param programme the code of the programme
 * @param site the Korean name of the site
 * @param siteEn its English name
 * @param unit the unit of every figure, by code
 * @param moreIsBetter whether more is better
 * @param revisions how often the target was revised
 * @param period the year in which, or the month by which the actual was reached
 * @param sourceId who states the target; null for a year without one
 * @param actualSourceId who tells what was reached
 */
public record TargetRow(
        long lineId,
        TargetKey key,
        String programme,
        @Nullable String site,
        @Nullable String siteEn,
        int year,
        String unit,
        boolean moreIsBetter,
        @Nullable BigDecimal baseline,
        @Nullable PartialDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable Qualifier qualifier,
        int revisions,
        @Nullable BigDecimal actual,
        @Nullable Qualifier actualQualifier,
        @Nullable PartialDate period,
        @Nullable Long sourceId,
        @Nullable Long actualSourceId) {

    /** Which share of the target was reached, in hundredths of a per cent; null where one of the two is not known. */
    public @Nullable Integer share() {
        return Light.share(target, actual, moreIsBetter);
    }
}
