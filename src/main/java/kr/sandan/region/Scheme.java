package kr.sandan.region;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * A way of parting the country into wide-area economic regions.
 *
 * @param code {@code 5PLUS2} or {@code 5POLES3}, or one that an administrator added
 * @param name Korean name
 * @param nameEn English name
 * @param introduced since when it is policy, as precisely as known
 * @param ended until when it was, null while it is
 * @param source where its introduction is stated
 * @param regions its regions in their usual order
 */
public record Scheme(
        String code,
        String name,
        String nameEn,
        PartialDate introduced,
        @Nullable Ending ended,
        String source,
        List<SchemeRegion> regions) {

    /**
     * The end of a scheme.
     *
     * @param last the last day, month or year in which it was policy
     * @param source where that is stated
     */
    public record Ending(PartialDate last, String source) {}

    /** Whether it was policy on the day; of the first and the last month or year every day counts. */
    public boolean inForce(LocalDate day) {
        boolean begun = !introduced.date().isAfter(day);
        return begun && (ended == null || !day.isAfter(ended.last().lastDay()));
    }

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
