package kr.sandan.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An account to be opened with a temporary password; see {@link OpenAccount} for its parts. */
public record NewAccount(
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        Affiliation place,
        @Nullable LocalDate expiresOn) {

    OpenAccount with(String temporaryPassword) {
        return new OpenAccount(username, displayName, email, role, place, expiresOn, temporaryPassword, true);
    }
}
