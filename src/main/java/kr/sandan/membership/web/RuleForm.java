package kr.sandan.membership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.membership.CompositionKind;
import kr.sandan.membership.CompositionRules.StateRule;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A composition rule as it is typed.
 *
 * @param kind what councils need
 * @param threshold how many; nothing for a rule that asks no number
 * @param ends whether the rule ends on the day
 * @param from the first day
 * @param source who says so
 */
record RuleForm(
        @NotBlank(message = "{membership.rule.required}") @Nullable
        String kind,

        @Nullable String threshold,
        @Nullable String ends,

        @NotBlank(message = "{membership.rule.from.required}") @Nullable
        String from,

        @NotBlank(message = "{membership.rule.source.required}") @Size(max = 300) @Nullable
        String source,

        @NotBlank(message = "{membership.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static RuleForm empty() {
        return new RuleForm(null, null, null, null, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        if (kind != null) FormErrors.check(errors, this::what);
        if (from != null) FormErrors.check(errors, () -> Typed.day("from", from));
        FormErrors.check(errors, this::number);
    }

    private CompositionKind what() {
        return Typed.choice(CompositionKind.values(), "kind", kind);
    }

    private @Nullable Integer number() {
        if (threshold == null) return null;
        String digits = threshold.replace(",", "").strip();
        if (!digits.matches("\\d{1,6}")) throw new RuleBroken("threshold", "membership.rule.threshold", 10_000);
        return Integer.valueOf(digits);
    }

    StateRule toCommand() {
        return new StateRule(
                what(),
                number(),
                "true".equals(ends) || "on".equals(ends),
                Typed.day("from", from),
                String.valueOf(source),
                String.valueOf(reason),
                SubmissionKey.of(submissionKey));
    }
}
