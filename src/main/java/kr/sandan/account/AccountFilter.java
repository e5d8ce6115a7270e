package kr.sandan.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows; null lets all pass.
 *
 * @param q part of the user name or of the person's name
 * @param office number of the office they work for today
 * @param body number of the public body they work for today
 */
public record AccountFilter(
        @Nullable String q,
        @Nullable Role role,
        @Nullable Long office,
        @Nullable Long body,
        @Nullable AccountState state) {}
