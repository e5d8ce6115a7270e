package kr.sandan.cluster.space;

import org.jspecify.annotations.Nullable;

/**
 * A node that takes up ground.
 *
 * @param id of the fact that tells of it
 * @param position where it lies, null where nobody entered it
 * @param areaM2 how much of it belongs to the cluster, in square metres; null where nobody entered it
 */
public record Spot(
        long id, @Nullable Position position, @Nullable Long areaM2) {}
