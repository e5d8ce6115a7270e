package kr.sandan.approval;

import org.jspecify.annotations.Nullable;

/**
 * Closes a month or a year.
 *
 * @param kind name of the kind of record, or null for all kinds
 * @param office whose records, those of its branches included, or null for all offices
 * @param period such as {@code 2026-03} or {@code 2026}
 * @param reason why
 */
public record LockPeriod(@Nullable String kind, @Nullable Long office, String period, String reason) {}
