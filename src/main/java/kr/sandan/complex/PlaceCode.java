package kr.sandan.complex;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A place by the codes in force when its source said so.
 *
 * @param provinceCode two digits
 * @param countyCode five digits that begin with the province's, null where only the province is known
 */
public record PlaceCode(String provinceCode, @Nullable String countyCode) {

    public PlaceCode {
        if (countyCode != null && !countyCode.startsWith(provinceCode))
            throw new RuleBroken("places", "complex.place.county-of-other-province", countyCode, provinceCode);
    }

    public static PlaceCode ofCounty(String countyCode) {
        return new PlaceCode(countyCode.substring(0, 2), countyCode);
    }
}
