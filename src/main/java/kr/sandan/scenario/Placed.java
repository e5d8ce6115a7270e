package kr.sandan.scenario;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.PlaceThen;
import org.jspecify.annotations.Nullable;

/**
 * A site with what its complexes are on the day for which it is reckoned.
 *
 * @param site the site
 * @param ground its complexes as they stand on the day; those not on record then are left out
 * @param point where it lies, null where neither its complexes nor their counties have a point
 */
record Placed(
        Layout.Site site,
        List<ComplexEntry> ground,
        @Nullable Spot point) {

    /**
     * A point on the ground.
     *
     * @param longitude degrees east, WGS 84
     * @param latitude degrees north, WGS 84
     * @param ofCounty whether the centre of a county stands for it, or for a part of it
     */
    record Spot(double longitude, double latitude, boolean ofCounty) {}

    Set<String> provinces() {
        return ground.stream()
                .flatMap(complex -> complex.places().stream())
                .map(PlaceThen::provinceCode)
                .collect(Collectors.toSet());
    }
}
