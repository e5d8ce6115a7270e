package kr.sandan.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account.
 *
 * @param version the state of the account on which the change was made
 * @param expiresOn last day on which it may be used, or null for no end
 * @param reason why, kept in the history
 */
public record EditAccount(
        long id,
        int version,
        String displayName,
        @Nullable String email,
        Role role,
        @Nullable LocalDate expiresOn,
        @Nullable String reason) {}
