package kr.sandan.cluster.space;

import org.jspecify.annotations.Nullable;

/**
 * How far a node lies from the centre.
 *
 * @param kilometres null where a point is missing
 * @param why why it cannot be decided, null where it can
 */
public record Reach(
        Spot spot,
        @Nullable Double kilometres,
        Holds holds,
        @Nullable Why why) {}
