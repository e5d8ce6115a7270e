package kr.sandan.task;

import org.jspecify.annotations.Nullable;

/**
 * Enters a support that a firm gets for its task.
 *
 * @param taskId the task
 * @param facts what is said of it
 * @param repeatReason why the firm gets the service once more in the same year, where it does
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record RecordSupport(
        long taskId, SupportFacts facts, @Nullable String repeatReason, String submissionKey) {}
