package kr.sandan.target.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.target.LightRule;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The rule of lights as it is typed, in per cent. */
record RuleForm(
        @NotBlank(message = "{target.rule.day}") @Size(max = 10) @Nullable
        String validFrom,

        @NotBlank(message = "{target.rule.range}") @Size(max = 10) @Nullable
        String green,

        @NotBlank(message = "{target.rule.order}") @Size(max = 10) @Nullable
        String amber,

        @NotBlank(message = "{target.reason.required}") @Size(max = 500) @Nullable
        String reason) {

    static final RuleForm EMPTY = new RuleForm(null, null, null, null);

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, this::day);
        FormErrors.check(errors, () -> hundredths("green", green));
        FormErrors.check(errors, () -> hundredths("amber", amber));
        if (!errors.hasErrors()) FormErrors.check(errors, this::rule);
    }

    private @Nullable LocalDate day() {
        PartialDate day = Typed.date("validFrom", validFrom);
        if (day != null && day.precision() != PartialDate.Precision.DAY)
            throw new RuleBroken("validFrom", "target.rule.day");
        return day == null ? null : day.date();
    }

    private static int hundredths(String field, @Nullable String typed) {
        BigDecimal percent = Typed.number(field, typed == null ? null : typed.replace("%", ""));
        if (percent == null || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(200)) > 0)
            throw new RuleBroken(field, "target.rule.range");
        if (percent.stripTrailingZeros().scale() > 2) throw new RuleBroken(field, "target.rule.decimals");
        return percent.movePointRight(2).intValueExact();
    }

    LightRule rule() {
        return new LightRule(day(), hundredths("green", green), hundredths("amber", amber), String.valueOf(reason));
    }
}
