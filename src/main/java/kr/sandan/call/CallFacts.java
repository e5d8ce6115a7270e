package kr.sandan.call;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a call.
 *
 * @param year the fiscal year for which it is
 * @param issuerId the public body that announced it
 * @param budgetWon how much there is to give, in won; null where nobody knows
 * @param sourceId the document that tells of it
 */
public record CallFacts(
        long programmeId,
        @Nullable Long serviceId,
        String title,
        @Nullable String titleEn,
        int year,
        @Nullable String noticeNumber,
        @Nullable Long issuerId,
        @Nullable Long budgetWon,
        @Nullable String purpose,
        @Nullable Long sourceId) {

    void requireWhole() {
        if (title.isBlank()) throw new RuleBroken("title", "call.title.required");
        if (year < 1990 || year > 2099) throw new RuleBroken("year", "call.year.range");
        if (budgetWon != null && (budgetWon < 0 || budgetWon > 1_000_000_000_000_000L))
            throw new RuleBroken("budget", "call.budget.range");
    }
}
