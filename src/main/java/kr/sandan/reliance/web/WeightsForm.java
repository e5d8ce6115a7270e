package kr.sandan.reliance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.reliance.RelianceWeights.StateWeights;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How much each part of the score counts, as it is typed. */
record WeightsForm(
        @NotBlank(message = "{reliance.day.required}") @Nullable
        String from,

        @NotBlank(message = "{reliance.weights.number}") @Nullable
        String dues,

        @NotBlank(message = "{reliance.weights.number}") @Nullable
        String breadth,

        @NotBlank(message = "{reliance.weights.number}") @Nullable
        String mix,

        @NotBlank(message = "{reliance.weights.source.required}") @Size(max = 300) @Nullable
        String source,

        @NotBlank(message = "{reliance.reason.required}") @Size(max = 300) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static WeightsForm empty() {
        return new WeightsForm(null, null, null, null, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        if (from != null) FormErrors.check(errors, () -> RelianceWords.day("from", from));
        if (dues != null) FormErrors.check(errors, () -> number("dues", dues));
        if (breadth != null) FormErrors.check(errors, () -> number("breadth", breadth));
        if (mix != null) FormErrors.check(errors, () -> number("mix", mix));
    }

    private static int number(String field, @Nullable String typed) {
        String digits = typed == null ? "" : typed.strip();
        if (!digits.matches("\\d{1,3}")) throw new RuleBroken(field, "reliance.weights.number");
        return Integer.parseInt(digits);
    }

    StateWeights toCommand() {
        return new StateWeights(
                RelianceWords.day("from", from),
                number("dues", dues),
                number("breadth", breadth),
                number("mix", mix),
                String.valueOf(source),
                String.valueOf(reason),
                SubmissionKey.of(submissionKey));
    }
}
