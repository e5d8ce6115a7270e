package kr.sandan.call;

import org.jspecify.annotations.Nullable;

/**
 * Enters an application.
 *
 * @param applicantName what the applicant was called then
 * @param told how it ended, where a source tells of it in a recorded round; null otherwise
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record EnterApplication(
        long callId,
        ApplicationFacts facts,
        String applicantName,
        @Nullable ApplicationState told,
        @Nullable Long sourceId,
        boolean sample,
        String submissionKey) {}
