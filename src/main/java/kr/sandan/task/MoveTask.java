package kr.sandan.task;

/**
 * Takes a task a step on.
 *
 * @param taskId the task
 * @param version that the person saw
 * @param step where to, when and why
 * @param submissionKey the form's own key: the same form sent again moves nothing
 */
public record MoveTask(long taskId, int version, TaskStep step, String submissionKey) {}
