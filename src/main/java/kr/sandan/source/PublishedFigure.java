package kr.sandan.source;

import java.math.BigDecimal;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was published.
 *
 * @param id the claim
 * @param measure what is counted, by code
 * @param value the figure in its unit
 * @param unit the unit, by code
 * @param qualifier how exactly it is meant, null for exactly
 * @param asOf the day, month or year it is of; of a period, its beginning
 * @param until the end of the period, if it covers one
 * @param subject what it is about
 * @param breakdown the part of the subject, by code; empty for all of it
 * @param quote the sentence that holds it
 * @param note what a reader should know of it
 * @param adopted whether it is the one to show where sources disagree
 * @param source who published it
 */
public record PublishedFigure(
        long id,
        String measure,
        BigDecimal value,
        String unit,
        @Nullable Qualifier qualifier,
        PartialDate asOf,
        @Nullable PartialDate until,
        ClaimSubject subject,
        String breakdown,
        @Nullable String quote,
        @Nullable String note,
        boolean adopted,
        Citation source) {}
