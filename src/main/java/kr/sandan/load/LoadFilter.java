package kr.sandan.load;

import org.jspecify.annotations.Nullable;

/**
 * Which loads a list shows.
 *
 * @param kind name of a kind, or null for all
 * @param state or null for all
 */
public record LoadFilter(@Nullable String kind, @Nullable LoadState state) {}
