package kr.sandan.call;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application to a call.
 *
 * @param applicantName what the applicant was called then
 * @param officeId the headquarters in whose area it lies
 * @param stageId the stage in which it was rejected, put in reserve or selected
 */
public record Application(
        long id,
        long callId,
        ApplicationFacts facts,
        String applicantName,
        @Nullable Long sourceId,
        ApplicationState state,
        @Nullable Long stageId,
        @Nullable LocalDateTime submittedAt,
        @Nullable LocalDateTime withdrawnAt,
        @Nullable String withdrawReason,
        @Nullable Long enteredBy,
        boolean sample,
        int version) {

    public List<Partner> partners() {
        return facts.partners();
    }

    /** Who takes part besides the applicant. */
    public record Partner(long organisationId, String name, PartnerRole role) {}
}
