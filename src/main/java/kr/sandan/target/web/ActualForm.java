package kr.sandan.target.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.source.Qualifier;
import kr.sandan.target.Actual;
import kr.sandan.target.RecordActual;
import kr.sandan.target.TargetHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What was reached, as it is typed.
 *
 * @param correction {@code true} where something is said of the period already and is to be corrected
 */
record ActualForm(
        @NotBlank(message = "{target.period.required}") @Size(max = 10) @Nullable
        String period,

        @NotBlank(message = "{target.value.required}") @Size(max = 30) @Nullable
        String value,

        @Nullable String qualifier,

        @NotBlank(message = "{target.evidence.required}") @Nullable
        String sourceId,

        @Size(max = 500) @Nullable String reason,
        @Nullable String correction,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    static ActualForm empty(TargetHistory.Line line) {
        return new ActualForm(
                null, null, null, null, null, null, String.valueOf(line.version()), SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.date("period", period));
        FormErrors.check(errors, () -> Typed.number("value", value));
        FormErrors.check(errors, () -> Typed.choice(Qualifier.values(), "qualifier", qualifier));
        FormErrors.check(errors, () -> Typed.id("sourceId", sourceId));
        if (!errors.hasErrors()) FormErrors.check(errors, this::actual);
    }

    private Actual actual() {
        BigDecimal figure = Typed.number("value", value);
        if (figure == null) throw new RuleBroken("value", "target.value.required");
        return new Actual(
                Objects.requireNonNull(Typed.date("period", period)),
                figure,
                Typed.choice(Qualifier.values(), "qualifier", qualifier));
    }

    RecordActual toCommand(TargetHistory.Line line) {
        return new RecordActual(
                line.key(),
                actual(),
                "true".equals(correction) ? Typed.whole("version", version) : null,
                new Provenance(Objects.requireNonNull(Typed.id("sourceId", sourceId)), null, reason),
                SubmissionKey.of(submissionKey));
    }
}
