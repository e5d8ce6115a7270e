package kr.sandan.membership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.membership.CompositionKind;
import kr.sandan.membership.Waivers.Waive;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A waiver as it is typed.
 *
 * @param kind the rule
 * @param from the first day
 * @param lastDay the last day
 */
record WaiverForm(
        @NotBlank(message = "{membership.rule.required}") @Nullable
        String kind,

        @NotBlank(message = "{membership.waiver.from.required}") @Nullable
        String from,

        @NotBlank(message = "{membership.waiver.last.required}") @Nullable
        String lastDay,

        @NotBlank(message = "{membership.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static WaiverForm empty(@Nullable String kind, String today) {
        return new WaiverForm(kind, today, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        if (kind != null) FormErrors.check(errors, this::what);
        if (from != null) FormErrors.check(errors, () -> Typed.day("from", from));
        if (lastDay != null) FormErrors.check(errors, () -> Typed.day("lastDay", lastDay));
    }

    private CompositionKind what() {
        return Typed.choice(CompositionKind.values(), "kind", kind);
    }

    Waive toCommand(long councilId) {
        return new Waive(
                councilId,
                what(),
                Typed.day("from", from),
                Typed.day("lastDay", lastDay),
                String.valueOf(reason),
                false,
                SubmissionKey.of(submissionKey));
    }
}
