package kr.sandan.budget.execution;

import org.jspecify.annotations.Nullable;

/**
 * How a line of a year stands.
 *
 * @param name of the version asked for, else the one it was called by last
 * @param placeId where its money goes; null where no version names it
 * @param current what it may spend
 * @param done what became of it up to the day
 * @param closed whether anything of it was said to be carried over or unspent
 */
public record LineState(
        long lineId,
        long programmeId,
        String code,
        String name,
        @Nullable Long placeId,
        Current current,
        Amounts done,
        boolean closed) {}
