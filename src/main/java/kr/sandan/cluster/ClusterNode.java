package kr.sandan.cluster;

import kr.sandan.cluster.space.Position;
import kr.sandan.cluster.space.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A node as it stood on a day.
 *
 * @param fact what is said of it
 * @param name its name in the directory, or the one that was entered
 * @param position its own point, else the one that the directory has of the complex; null where neither was entered
 */
public record ClusterNode(
        ClusterFact fact,
        String name,
        @Nullable String nameEn,
        @Nullable Position position) {

    public NodeRole role() {
        return fact.content().role();
    }

    public @Nullable Long complexId() {
        return fact.content().complexId();
    }

    public @Nullable Long areaM2() {
        return fact.content().areaM2();
    }

    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }

    Spot spot() {
        return new Spot(fact.id(), position, areaM2());
    }
}
