package kr.sandan.complex;

import kr.sandan.region.County;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/** Where complexes are drawn: at their own point, else at their county's, which is labelled so. */
public final class MapPoints {

    private MapPoints() {}

    /**
     * A point of the map.
     *
     * @param longitude degrees east, WGS 84
     * @param latitude degrees north, WGS 84
     * @param county code of the county whose point it is for want of the complex's own, else null
     */
    public record MapPoint(
            double longitude, double latitude, @Nullable String county) {

        public boolean ofCounty() {
            return county != null;
        }
    }

    /** The complex's point, or null where neither it nor its county has one. */
    public static @Nullable MapPoint of(ComplexEntry entry, RegionHistory regions) {
        ComplexFacts.Point own = entry.facts().point();
        if (own != null)
            return new MapPoint(own.longitude().doubleValue(), own.latitude().doubleValue(), null);
        for (PlaceThen place : entry.places()) {
            String county = place.countyCode();
            if (county == null) continue;
            County.Point point = regions.county(county).map(County::point).orElse(null);
            if (point != null) return new MapPoint(point.longitude(), point.latitude(), county);
        }
        return null;
    }
}
