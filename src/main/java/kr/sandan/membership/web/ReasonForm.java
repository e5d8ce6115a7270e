package kr.sandan.membership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody does what one press of a button does. */
record ReasonForm(
        @NotBlank(message = "{membership.reason.required}") @Size(max = 500) @Nullable
        String reason) {

    static final ReasonForm EMPTY = new ReasonForm(null);
}
