package kr.sandan.source;

import java.math.BigDecimal;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Enters a figure that a document publishes.
 *
 * @param documentId the source document
 * @param measure what is counted, by the code of a {@link Measured}
 * @param value the figure in the unit in which it is published
 * @param unit that unit, by the code of a {@link Unit}
 * @param qualifier how exactly it is meant, null for exactly
 * @param asOf the day, month or year the figure is of; of a period, its beginning
 * @param until the end of the period, null for a figure of one day, month or year
 * @param subject what it is about
 * @param breakdown the part of the subject, by code or name; empty for all of it
 * @param quote the one sentence that holds the figure
 * @param note what a reader should know of it, such as that it was counted from a list
 * @param adoptedBecause why pages show this figure where sources disagree, counted as decided when the figure became
 *     known; null where that is left to {@link AdoptionService#adopt}
 */
public record RecordClaim(
        long documentId,
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
        @Nullable String adoptedBecause) {

    static final int LONGEST_QUOTE = 300;

    public RecordClaim {
        requireCode("measure", measure);
        requireCode("unit", unit);
        breakdown = breakdown.strip();
        if (until != null && !until.lastDay().isAfter(asOf.lastDay()))
            throw new RuleBroken("until", "source.claim.until-before-as-of");
        if (quote != null && (quote.length() > LONGEST_QUOTE || quote.contains("\n")))
            throw new RuleBroken("quote", "source.claim.quote-too-long", LONGEST_QUOTE);
    }

    /** A figure that nobody has adopted yet and that needs no remark. */
    public RecordClaim(
            long documentId,
            String measure,
            BigDecimal value,
            String unit,
            @Nullable Qualifier qualifier,
            PartialDate asOf,
            @Nullable PartialDate until,
            ClaimSubject subject,
            String breakdown,
            @Nullable String quote) {
        this(documentId, measure, value, unit, qualifier, asOf, until, subject, breakdown, quote, null, null);
    }

    private static void requireCode(String field, String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) throw new RuleBroken(field, "source.claim.not-a-code", code);
    }
}
