package kr.sandan.account.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What a person types to choose another password; it is never shown again. */
record PasswordForm(
        @NotBlank @Nullable String oldPassword,
        @NotBlank @Nullable String newPassword,
        @NotBlank @Nullable String repeated) {

    static final PasswordForm EMPTY = new PasswordForm(null, null, null);

    void mustAgree() {
        if (!Objects.equals(newPassword, repeated)) throw new RuleBroken("repeated", "account.refused.password-repeat");
    }
}
