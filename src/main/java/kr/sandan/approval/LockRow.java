package kr.sandan.approval;

import org.jspecify.annotations.Nullable;

/**
 * A month or a year that is or was closed; times are of Seoul.
 *
 * @param kind name of the kind of record, or null for all
 * @param office number of the office, or null for all
 * @param open how many records of it are not approved
 */
public record LockRow(
        long id,
        @Nullable String kind,
        @Nullable Long office,
        String period,
        String reason,
        String lockedBy,
        String lockedAt,
        @Nullable String unlockReason,
        @Nullable String unlockedBy,
        @Nullable String unlockedAt,
        long open) {}
