package kr.sandan.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.sandan.account.NewAccount;
import kr.sandan.account.Places;
import kr.sandan.account.Role;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator types to open an account. */
record NewAccountForm(
        @NotBlank @Nullable String username,
        @NotBlank @Size(max = 60) @Nullable String displayName,
        @Email @Size(max = 120) @Nullable String email,
        @NotNull @Nullable Role role,
        @Nullable String place,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate expiresOn) {

    static final NewAccountForm EMPTY = new NewAccountForm(null, null, null, null, null, null);

    NewAccount toCommand() {
        return new NewAccount(
                username == null ? "" : username,
                displayName == null ? "" : displayName,
                email,
                role == null ? Role.VIEWER : role,
                Places.read(place).orElseThrow(() -> new RuleBroken("place", "account.refused.place-unknown")),
                expiresOn);
    }
}
