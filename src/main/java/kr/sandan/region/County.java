package kr.sandan.region;

import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * A city, county or district under one name.
 *
 * @param code five digits, the first two its province's
 * @param name Korean name within the province, e.g. 창원시 진해구
 * @param provinceCode two digits
 * @param valid when code and name held
 * @param point a point that stands for it, or null where none is known
 * @param basis what kind of source states it
 * @param source the source itself
 * @param toConfirm whether a person has yet to check it against a primary source
 */
public record County(
        String code,
        String name,
        String provinceCode,
        Period valid,
        @Nullable Point point,
        RegionBasis basis,
        String source,
        boolean toConfirm) {

    /**
     * A point in WGS 84.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     * @param basis what kind of point it is
     */
    public record Point(double longitude, double latitude, PointBasis basis) {}

    /** What kind of point stands for a county. */
    public enum PointBasis {
        /** The centre that Statistics Korea publishes with its boundaries. */
        POPULATION_CENTRE,
        /** The mean of the points of the city's districts. */
        MEAN_OF_DISTRICTS,
        /** Entered by an administrator. */
        ADMINISTRATOR
    }
}
