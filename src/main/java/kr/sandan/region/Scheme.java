package kr.sandan.region;

import java.util.List;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;

/**
 * A way of parting the country into wide-area economic regions.
 *
 * @param code {@code 5PLUS2} or {@code 5POLES3}, or one that an administrator added
 * @param name Korean name
 * @param nameEn English name
 * @param introduced since when it is policy, as precisely as known
 * @param source where that is stated
 * @param regions its regions in their usual order
 */
public record Scheme(
        String code, String name, String nameEn, PartialDate introduced, String source, List<SchemeRegion> regions) {

    /**
     * One region of a scheme.
     *
     * @param scheme code of the scheme
     * @param code code of the region, unique within the scheme, e.g. {@code CHUNGCHEONG}
     * @param name Korean name, e.g. 충청권
     * @param nameEn English name
     * @param members the provinces in it
     */
    public record SchemeRegion(String scheme, String code, String name, String nameEn, List<Member> members) {}

    /**
     * A province in a region.
     *
     * @param provinceCode two digits
     * @param valid when it belonged there
     * @param basis what kind of source states it
     */
    public record Member(String provinceCode, Period valid, RegionBasis basis) {}
}
