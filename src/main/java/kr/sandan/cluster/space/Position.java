package kr.sandan.cluster.space;

import net.sf.geographiclib.Geodesic;

/**
 * A place on the ground.
 *
 * @param longitude degrees east, WGS 84
 * @param latitude degrees north, WGS 84
 */
public record Position(double longitude, double latitude) {

    private static final double METRES = 1000;

    /** The length in kilometres of the shortest way over the ellipsoid of WGS 84 (Karney's geodesic, exact to nanometres). */
    public double kilometresTo(Position other) {
        return Geodesic.WGS84.Inverse(latitude, longitude, other.latitude, other.longitude).s12 / METRES;
    }
}
