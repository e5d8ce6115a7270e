package kr.sandan.task;

import org.jspecify.annotations.Nullable;

/**
 * Changes what is said of a task.
 *
 * @param taskId the task
 * @param version that the person saw
 * @param facts what is said of it from now on
 * @param reason why it changes, if somebody says so
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record ReviseTask(
        long taskId, int version, TaskFacts facts, @Nullable String reason, String submissionKey) {}
