package kr.sandan.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An account as its page shows it; times are Seoul times.
 *
 * @param affiliation where it works today
 * @param place the name of that in the reader's language, or null
 * @param version state on which a change is made
 */
public record AccountDetail(
        long id,
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        Affiliation affiliation,
        @Nullable String place,
        AccountState state,
        boolean mustChangePassword,
        LocalDateTime passwordChangedAt,
        LocalDateTime createdAt,
        @Nullable LocalDateTime lastSignedInAt,
        @Nullable LocalDate expiresOn,
        int version) {}
