package kr.sandan.task;

import org.jspecify.annotations.Nullable;

/**
 * Closes or corrects a support.
 *
 * @param supportId the support
 * @param version that the person saw
 * @param facts what is said of it from now on
 * @param repeatReason why the firm gets the service once more in the same year, where it does
 * @param reason why it changes; required once it is closed
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record ReviseSupport(
        long supportId,
        int version,
        SupportFacts facts,
        @Nullable String repeatReason,
        @Nullable String reason,
        String submissionKey) {}
