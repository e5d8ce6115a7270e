package kr.sandan.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody wants to see a contact as it is, or erases it. */
record ReasonForm(
        @NotBlank(message = "{organisation.reason.required}") @Size(max = 500) @Nullable
        String reason) {

    static final ReasonForm EMPTY = new ReasonForm(null);
}
