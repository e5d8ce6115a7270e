package kr.sandan.account;

import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in today, and where they work today.
 *
 * @param id number of the account
 * @param email where mail reaches them, or null
 */
public record WorkingAccount(
        long id,
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        Affiliation place) {}
