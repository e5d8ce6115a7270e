package kr.sandan.designation;

import java.util.List;
import java.util.stream.Stream;
import kr.sandan.complex.MapPoints;
import kr.sandan.complex.MapPoints.MapPoint;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is drawn: at the mean of the points of its complexes.
 *
 * @param longitude degrees east, WGS 84
 * @param latitude degrees north, WGS 84
 * @param basis what the points are
 * @param complexes how many complexes have a point
 */
public record SitePlace(double longitude, double latitude, Basis basis, int complexes) {

    private static final double EARTH_KILOMETRES = 6371.0088;

    /** What the points of a site are. */
    public enum Basis {
        /** 단지 좌표: positions of the complexes themselves. */
        OWN,
        /** 시군구 중심점: centres of their cities or counties, for want of positions. */
        COUNTY,
        /** 단지 좌표와 시군구 중심점: positions for some, centres for others. */
        BOTH;

        public String messageKey() {
            return "designation.place." + name();
        }
    }

    /**
     * The place of a site on the day of its entry, or null where none of its complexes has a point.
     *
     * @param regions as known on the same day
     */
    public static @Nullable SitePlace of(DesignationEntry entry, RegionHistory regions) {
        List<MapPoint> points = entry.ground().stream()
                .flatMap(one -> Stream.ofNullable(one.entry()))
                .flatMap(complex -> Stream.ofNullable(MapPoints.of(complex, regions)))
                .toList();
        if (points.isEmpty()) return null;
        long ofCounty = points.stream().filter(MapPoint::ofCounty).count();
        Basis basis = ofCounty == 0 ? Basis.OWN : ofCounty == points.size() ? Basis.COUNTY : Basis.BOTH;
        return new SitePlace(
                points.stream().mapToDouble(MapPoint::longitude).average().orElseThrow(),
                points.stream().mapToDouble(MapPoint::latitude).average().orElseThrow(),
                basis,
                points.size());
    }

    /** The distance as the crow flies, in kilometres. */
    public double kilometresTo(SitePlace other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(half));
    }

    /** Whether the distance to the other is exact, and not one between centres of counties. */
    public boolean measuredTo(SitePlace other) {
        return basis == Basis.OWN && other.basis == Basis.OWN;
    }

    /** Whether both stand at one and the same centre of a county, which says nothing of the distance between them. */
    public boolean sharesCentreWith(SitePlace other) {
        return !measuredTo(other) && longitude == other.longitude && latitude == other.latitude;
    }
}
