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
import kr.sandan.target.Goal;
import kr.sandan.target.SetGoal;
import kr.sandan.target.TargetHistory;
import kr.sandan.target.TargetKey;
import kr.sandan.target.TargetRow;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A target as it is typed. */
record GoalForm(
        @Nullable String programmeId,
        @Nullable String phase,
        @Nullable String siteId,
        @Nullable String measure,

        @NotBlank(message = "{target.year.required}") @Size(max = 10) @Nullable
        String year,

        @NotBlank(message = "{target.value.required}") @Size(max = 30) @Nullable
        String value,

        @Nullable String qualifier,
        @Size(max = 30) @Nullable String baseline,
        @Size(max = 10) @Nullable String baselineOn,
        @Nullable String claimId,

        @NotBlank(message = "{target.source.required}") @Nullable
        String sourceId,

        @Size(max = 500) @Nullable String reason,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    static GoalForm empty(@Nullable String programme) {
        return new GoalForm(
                programme,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh());
    }

    static GoalForm of(TargetHistory.Line line, TargetRow row) {
        return new GoalForm(
                String.valueOf(line.key().programmeId()),
                line.key().phase(),
                text(line.key().siteId()),
                line.key().measure(),
                String.valueOf(row.year()),
                plain(row.target()),
                text(row.qualifier()),
                plain(row.baseline()),
                text(row.baselineOn()),
                null,
                text(row.sourceId()),
                null,
                String.valueOf(line.version()),
                SubmissionKey.fresh());
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.id("programmeId", required("programmeId", programmeId)));
        FormErrors.check(errors, () -> required("measure", measure));
        FormErrors.check(errors, () -> Typed.id("siteId", siteId));
        FormErrors.check(errors, () -> Typed.whole("year", year));
        FormErrors.check(errors, () -> Typed.number("value", value));
        FormErrors.check(errors, () -> Typed.choice(Qualifier.values(), "qualifier", qualifier));
        FormErrors.check(errors, () -> Typed.number("baseline", baseline));
        FormErrors.check(errors, () -> Typed.date("baselineOn", baselineOn));
        FormErrors.check(errors, () -> Typed.id("claimId", claimId));
        FormErrors.check(errors, () -> Typed.id("sourceId", sourceId));
        if (!errors.hasErrors()) FormErrors.check(errors, this::goal);
    }

    static String required(String field, @Nullable String chosen) {
        if (chosen == null) throw new RuleBroken(field, "target.form.choice");
        return chosen;
    }

    TargetKey key() {
        return new TargetKey(
                Objects.requireNonNull(Typed.id("programmeId", programmeId)),
                phase,
                Typed.id("siteId", siteId),
                required("measure", measure));
    }

    private Goal goal() {
        BigDecimal figure = Typed.number("value", value);
        if (figure == null) throw new RuleBroken("value", "target.value.required");
        return new Goal(
                Objects.requireNonNull(Typed.whole("year", year)),
                figure,
                Typed.choice(Qualifier.values(), "qualifier", qualifier),
                Typed.number("baseline", baseline),
                Typed.date("baselineOn", baselineOn),
                Typed.id("claimId", claimId));
    }

    SetGoal toCommand(TargetKey key) {
        return new SetGoal(
                key,
                goal(),
                Typed.whole("version", version),
                new Provenance(Objects.requireNonNull(Typed.id("sourceId", sourceId)), null, reason),
                SubmissionKey.of(submissionKey));
    }
}
