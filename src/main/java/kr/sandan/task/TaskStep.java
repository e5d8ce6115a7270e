package kr.sandan.task;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A step of a task.
 *
 * @param to where it comes to stand
 * @param on the day
 * @param reason why, or what came of it
 * @param programme the programme to which it is referred, for a referral only
 * @param body who runs that programme, for a referral only
 */
public record TaskStep(
        TaskState to,
        LocalDate on,
        @Nullable String reason,
        @Nullable String programme,
        @Nullable String body) {

    private static final int LONGEST_REASON = 1000;

    public TaskStep {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > LONGEST_REASON)
            throw new RuleBroken("reason", "task.text.long", LONGEST_REASON);
        if (to == TaskState.REFERRED) {
            programme = Texts.line("programme", programme == null ? "" : programme);
            body = Texts.line("body", body == null ? "" : body);
        } else if (programme != null || body != null) {
            programme = null;
            body = null;
        }
    }
}
