package kr.sandan.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param username name it signs in with: lower-case letters, digits, dot, hyphen, underscore; never changes
 * @param place where the person works from today on
 * @param expiresOn last day on which it may be used, or null for no end
 * @param password first password
 * @param mustChangePassword whether the person must choose another at the first sign-in
 */
public record OpenAccount(
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        Affiliation place,
        @Nullable LocalDate expiresOn,
        String password,
        boolean mustChangePassword) {}
