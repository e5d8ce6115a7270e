package kr.sandan.task.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is typed, every field as it was written: what cannot be read is refused by {@link TaskFormReader} beside
 * every other error, and nothing typed is lost.
 *
 * @param firm the name of the firm
 * @param firmChoice which record of that name is meant, or that a new one is
 * @param reason why it changes
 * @param version that the person saw; none for a new one
 * @param submissionKey the form's own key
 */
record TaskForm(
        @NotBlank(message = "{task.council.required}") @Nullable
        String councilId,

        @Nullable String activityId,
        @Size(max = 200) @Nullable String firm,
        @Nullable String firmChoice,

        @NotBlank(message = "{task.topic.required}") @Size(max = 200) @Nullable
        String topic,

        @NotBlank(message = "{task.kind.required}") @Nullable
        String kind,

        @NotBlank(message = "{task.urgency.required}") @Nullable
        String urgency,

        @NotBlank(message = "{task.foundOn.required}") @Nullable
        String foundOn,

        @Size(max = 10000) @Nullable String detail,
        @Nullable String ownerId,
        @Size(max = 500) @Nullable String reason,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    /** A form as a draft kept it. */
    static TaskForm of(Map<String, String> kept, String key) {
        return new TaskForm(
                kept.get("councilId"),
                kept.get("activityId"),
                kept.get("firm"),
                kept.get("firmChoice"),
                kept.get("topic"),
                kept.get("kind"),
                kept.get("urgency"),
                kept.get("foundOn"),
                kept.get("detail"),
                kept.get("ownerId"),
                kept.get("reason"),
                kept.get("version"),
                key);
    }

    /** Everything that is filled in, by name, as a draft keeps it. */
    Map<String, String> kept() {
        Map<String, @Nullable String> rest = new LinkedHashMap<>();
        rest.put("activityId", activityId);
        rest.put("firmChoice", firmChoice);
        rest.put("reason", reason);
        rest.put("version", version);
        Map<String, String> kept = typed();
        kept.putAll(TypedForm.filled(rest));
        return kept;
    }

    /** The form's own key, a new one where it lost its own. */
    String key() {
        return SubmissionKey.of(submissionKey);
    }

    /** What is filled in, by name, for a comparison with what is held. */
    Map<String, String> typed() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("councilId", councilId);
        all.put("firm", firm);
        all.put("topic", topic);
        all.put("kind", kind);
        all.put("urgency", urgency);
        all.put("foundOn", foundOn);
        all.put("detail", detail);
        all.put("ownerId", ownerId);
        Map<String, String> typed = TypedForm.filled(all);
        typed.replaceAll((name, text) -> text.strip());
        return typed;
    }
}
