package kr.sandan.source;

import java.math.BigDecimal;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Enters a figure that a document publishes.
 *
 * @param documentId the source document
 * @param measure what is counted, by code
 * @param value the figure in the unit in which it is published
 * @param unit that unit, by code
 * @param qualifier how exactly it is meant, null for exactly
 * @param asOf the day, month or year the figure is of; of a period, its beginning
 * @param until the end of the period, null for a figure of one day, month or year
 * @param subject what it is about
 * @param breakdown the part of the subject, by code; empty for all of it
 * @param quote the one sentence that holds the figure
 * @param adopted whether pages show this figure where sources disagree
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
        boolean adopted) {

    private static final int LONGEST_QUOTE = 300;

    public RecordClaim {
        requireCode("measure", measure);
        requireCode("unit", unit);
        if (until != null && !until.date().isAfter(asOf.date()))
            throw new RuleBroken("until", "source.claim.until-before-as-of");
        if (quote != null && (quote.length() > LONGEST_QUOTE || quote.contains("\n")))
            throw new RuleBroken("quote", "source.claim.quote-too-long", LONGEST_QUOTE);
    }

    private static void requireCode(String field, String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) throw new RuleBroken(field, "source.claim.not-a-code", code);
    }
}
