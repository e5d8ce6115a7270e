package kr.sandan.budget.allocation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.sandan.budget.allocation.DecideAllocation;
import kr.sandan.budget.allocation.DecideAllocation.Exception;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import kr.sandan.platform.Day;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A decision on allocations as it is typed, without its shares.
 *
 * @param decidedOn the day, such as 2010-03-02
 */
record DecisionForm(
        @NotBlank(message = "{allocation.day.required}") @Nullable
        String decidedOn,

        @NotBlank(message = "{allocation.basis.required}") @Size(max = 300) @Nullable
        String basis,

        @NotBlank(message = "{allocation.decidedBy.required}") @Size(max = 300) @Nullable
        String decidedBy,

        @Size(max = 300) @Nullable String exceptionReason,
        @Size(max = 300) @Nullable String exceptionBy,
        @Size(max = 64) @Nullable String submissionKey) {

    static DecisionForm empty() {
        return new DecisionForm(null, null, null, null, null, SubmissionKey.fresh());
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        FormErrors.requireReadable("decidedOn", decidedOn, "allocation.day.unreadable", Day::read, errors);
        if (exceptionReason != null && exceptionBy == null)
            FormErrors.refuse(errors, "exceptionBy", "allocation.exceptionBy.required");
        if (exceptionBy != null && exceptionReason == null)
            FormErrors.refuse(errors, "exceptionReason", "allocation.exceptionReason.required");
    }

    DecideAllocation toCommand(int year, @Nullable Long giver, List<Share> shares) {
        LocalDate day = Day.read(Objects.requireNonNull(decidedOn));
        return new DecideAllocation(
                year,
                giver,
                day,
                String.valueOf(basis),
                String.valueOf(decidedBy),
                exceptionReason == null || exceptionBy == null ? null : new Exception(exceptionReason, exceptionBy),
                false,
                SubmissionKey.of(submissionKey),
                shares);
    }
}
