package kr.sandan.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.sandan.account.AccountDetail;
import kr.sandan.account.EditAccount;
import kr.sandan.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator types to change an account. */
record AccountForm(
        @NotBlank @Size(max = 60) @Nullable String displayName,
        @Email @Size(max = 120) @Nullable String email,
        @NotNull @Nullable Role role,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate expiresOn,

        @Size(max = 500) @Nullable String reason,
        @Nullable Integer version) {

    static AccountForm of(AccountDetail account) {
        return new AccountForm(
                account.displayName(), account.email(), account.role(), account.expiresOn(), null, account.version());
    }

    /** What was typed, to be saved over the state that stands now. */
    AccountForm on(AccountDetail account) {
        return new AccountForm(displayName, email, role, expiresOn, reason, account.version());
    }

    EditAccount toCommand(long id) {
        return new EditAccount(
                id,
                version == null ? -1 : version,
                displayName == null ? "" : displayName,
                email,
                role == null ? Role.VIEWER : role,
                expiresOn,
                reason);
    }
}
