package kr.sandan.task.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * A support as it is typed.
 *
 * @param provider the name of the organisation that gives it
 * @param providerChoice which record of that name is meant, or that a new one is
 * @param amount in won, as people write money
 * @param closedOn its last day; with a score and its day it is closed
 * @param score how content the firm is, from 1 to 5
 * @param scoredOn the day on which the firm said so
 * @param repeatReason why the firm gets the service once more in the same year
 * @param reason why it is corrected
 * @param version that the person saw; none for a new one
 * @param submissionKey the form's own key
 */
record SupportForm(
        @NotBlank(message = "{task.serviceId.required}") @Nullable
        String serviceId,

        @Size(max = 200) @Nullable String provider,
        @Nullable String providerChoice,

        @NotBlank(message = "{task.startedOn.required}") @Nullable
        String startedOn,

        @NotBlank(message = "{task.money.required}") @Nullable
        String money,

        @Nullable String amount,
        @Size(max = 10000) @Nullable String result,
        @Nullable String closedOn,
        @Nullable String score,
        @Nullable String scoredOn,
        @Size(max = 500) @Nullable String repeatReason,
        @Size(max = 500) @Nullable String reason,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    /** A form as a draft kept it. */
    static SupportForm of(Map<String, String> kept, String key) {
        return new SupportForm(
                kept.get("serviceId"),
                kept.get("provider"),
                kept.get("providerChoice"),
                kept.get("startedOn"),
                kept.get("money"),
                kept.get("amount"),
                kept.get("result"),
                kept.get("closedOn"),
                kept.get("score"),
                kept.get("scoredOn"),
                kept.get("repeatReason"),
                kept.get("reason"),
                kept.get("version"),
                key);
    }

    /** Everything that is filled in, by name, as a draft keeps it. */
    Map<String, String> kept() {
        Map<String, @Nullable String> rest = new LinkedHashMap<>();
        rest.put("providerChoice", providerChoice);
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
        all.put("serviceId", serviceId);
        all.put("provider", provider);
        all.put("startedOn", startedOn);
        all.put("money", money);
        all.put("amount", amount);
        all.put("result", result);
        all.put("closedOn", closedOn);
        all.put("score", score);
        all.put("scoredOn", scoredOn);
        all.put("repeatReason", repeatReason);
        Map<String, String> typed = TypedForm.filled(all);
        typed.replaceAll((name, text) -> text.strip());
        return typed;
    }
}
