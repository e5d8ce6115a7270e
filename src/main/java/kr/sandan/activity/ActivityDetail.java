package kr.sandan.activity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity as its page shows it: to its headquarters as it stands, to all others as it was approved.
 *
 * @param row what the list shows of it
 * @param facts what is said of it
 * @param attendees who came, names masked
 * @param oddReason why it is unlike the others
 * @param cancelReason why it was cancelled
 * @param series how many the series has to which it belongs, 0 where it stands alone
 * @param version that a form must carry to be accepted
 * @param revision which of its versions this is, from 1
 * @param enteredBy who registered it, null for the first data
 * @param enteredAt when, in Seoul
 */
public record ActivityDetail(
        ActivityRow row,
        ActivityFacts facts,
        List<Present> attendees,
        @Nullable String oddReason,
        @Nullable String cancelReason,
        int series,
        int version,
        int revision,
        @Nullable String enteredBy,
        LocalDateTime enteredAt) {

    /**
     * Somebody who came.
     *
     * @param id the number of the line
     * @param affiliation the organisation as it was written
     * @param organisationId the organisation held that is meant, if any
     * @param name masked, null where only the organisation is known
     * @param consentOn the day of consent, null where nobody asked yet
     * @param erased whether a name was held and is erased
     */
    public record Present(
            long id,
            String affiliation,
            @Nullable Long organisationId,
            @Nullable String name,
            @Nullable LocalDate consentOn,
            boolean erased) {}
}
