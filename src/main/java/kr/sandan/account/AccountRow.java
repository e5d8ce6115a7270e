package kr.sandan.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An account as lists show it.
 *
 * @param place name of the office or public body it works for today, in the reader's language; null for none
 * @param lastSignedInAt Seoul time, null for never
 */
public record AccountRow(
        long id,
        String username,
        String displayName,
        Role role,
        @Nullable String place,
        AccountState state,
        @Nullable LocalDateTime lastSignedInAt,
        @Nullable LocalDate expiresOn) {}
