package kr.sandan.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as it stands now.
 *
 * @param issuerId the public body that announced it, null where nobody knows
 * @param budgetWon how much there is to give, in won; null where nobody knows
 * @param recorded whether it is known only by what a source tells of it
 * @param statedReviews reviews of which a source tells without saying in which stage
 * @param schedule its period as it was announced last
 */
public record Call(
        long id,
        long programmeId,
        @Nullable Long serviceId,
        String title,
        @Nullable String titleEn,
        int year,
        @Nullable String noticeNumber,
        @Nullable Long issuerId,
        @Nullable Long budgetWon,
        @Nullable String purpose,
        boolean recorded,
        List<ReviewKind> statedReviews,
        @Nullable Long sourceId,
        CallState state,
        CallSchedule schedule,
        boolean sample,
        int version) {

    /** What it is called in a language; in the other one where that has no name for it. */
    public String name(boolean korean) {
        return korean || titleEn == null ? title : titleEn;
    }

    public boolean published() {
        return state != CallState.DRAFT;
    }
}
