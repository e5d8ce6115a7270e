package kr.sandan.budget.closing.web;

import jakarta.validation.constraints.Size;
import kr.sandan.budget.closing.YearCheck;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/**
 * Why something is done to a year.
 *
 * @param check of which a waiver is, the check; else null
 */
record ReasonForm(
        @Nullable String check,
        @Size(max = 500) @Nullable String reason,
        @Size(max = 64) @Nullable String submissionKey) {

    static ReasonForm empty() {
        return new ReasonForm(null, null, SubmissionKey.fresh());
    }

    YearCheck waived() {
        return BadParameter.among(YearCheck.values(), "check", check);
    }

    String key() {
        return SubmissionKey.of(submissionKey);
    }
}
