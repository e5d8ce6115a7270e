package kr.sandan.complex;

import java.math.BigDecimal;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a complex is over a period.
 *
 * @param name the Korean name without the word for its type
 * @param nameEn the English name, if one is published
 * @param type its type
 * @param designatedOn the date of designation as precisely as it is known, null for unknown
 * @param authority who holds authority over it (관리권자)
 * @param managingAgency who manages it (관리기관)
 * @param industries its main industries
 * @param point its position, if one is entered
 */
public record ComplexFacts(
        String name,
        @Nullable String nameEn,
        ComplexType type,
        @Nullable PartialDate designatedOn,
        @Nullable String authority,
        @Nullable String managingAgency,
        @Nullable String industries,
        @Nullable Point point) {

    public ComplexFacts {
        name = name.strip();
        if (name.isEmpty()) throw new RuleBroken("name", "complex.name.required");
    }

    /**
     * A position on the ground.
     *
     * @param longitude degrees east, WGS 84
     * @param latitude degrees north, WGS 84
     */
    public record Point(BigDecimal longitude, BigDecimal latitude) {

        public Point {
            requireBetween("longitude", longitude, 124, 132.5);
            requireBetween("latitude", latitude, 33, 39);
        }

        private static void requireBetween(String field, BigDecimal degrees, double least, double most) {
            if (degrees.doubleValue() < least || degrees.doubleValue() > most)
                throw new RuleBroken(field, "complex.point.outside-korea");
        }
    }
}
