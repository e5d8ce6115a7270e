package kr.sandan.approval;

import org.jspecify.annotations.Nullable;

/**
 * Something a person is told of.
 *
 * @param messageKey key of the sentence that says what happened, such as {@code approval.notice.returned}
 * @param subject what it is about, in words
 * @param detail what somebody wrote about it, such as a reason, or null
 * @param path where it is to be seen, within the context
 */
public record Notice(
        String messageKey, String subject, @Nullable String detail, String path) {}
