package kr.sandan.task;

/**
 * Registers a task.
 *
 * @param facts what is said of it
 * @param sample whether it is invented, for demonstration
 * @param submissionKey the form's own key: the same form sent again registers nothing
 */
public record RecordTask(TaskFacts facts, boolean sample, String submissionKey) {}
