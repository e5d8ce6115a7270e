package kr.sandan.task.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.task.MoveTask;
import kr.sandan.task.TaskState;
import kr.sandan.task.TaskStep;
import org.jspecify.annotations.Nullable;

/**
 * A step of a task as it is typed.
 *
 * @param state where it comes to stand
 * @param movedOn the day
 * @param reason why, or what came of it
 * @param programme the programme to which it is referred
 * @param body who runs that programme
 * @param version that the person saw
 * @param submissionKey the form's own key
 */
record MoveForm(
        @NotBlank(message = "{task.state.required}") @Nullable
        String state,

        @NotBlank(message = "{task.movedOn.required}") @Nullable
        String movedOn,

        @Size(max = 1000) @Nullable String reason,
        @Size(max = 200) @Nullable String programme,
        @Size(max = 200) @Nullable String body,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    /** What is filled in, by the name of its label. */
    Map<String, String> typed() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("movedOn", movedOn);
        all.put("stepReason", reason);
        all.put("programme", programme);
        all.put("body", body);
        return TypedForm.filled(all);
    }

    MoveTask command(long id) {
        TaskStep step = new TaskStep(
                BadParameter.among(TaskState.values(), "state", String.valueOf(state)),
                Typed.requiredDay("movedOn", movedOn),
                reason,
                programme,
                body);
        return new MoveTask(id, Typed.version(version), step, SubmissionKey.of(submissionKey));
    }
}
