package kr.sandan.reliance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;

/** Why an entry is reversed. */
record ReverseForm(
        @NotBlank(message = "{reliance.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Size(max = 64) @Nullable String submissionKey) {

    static ReverseForm empty() {
        return new ReverseForm(null, SubmissionKey.fresh());
    }
}
