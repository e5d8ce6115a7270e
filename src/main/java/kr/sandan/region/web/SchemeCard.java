package kr.sandan.region.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A scheme of economic regions with the provinces of a day.
 *
 * @param code of the scheme
 * @param name in the reader's language
 * @param introduced since when it is policy
 * @param last until when it was, null while it is
 * @param source where that is stated
 * @param lastSource where its end is stated, null while it is policy
 * @param regions its regions
 */
record SchemeCard(
        String code,
        String name,
        String introduced,
        @Nullable String last,
        String source,
        @Nullable String lastSource,
        List<Part> regions) {

    /**
     * One region.
     *
     * @param code of the region
     * @param name in the reader's language
     * @param provinces names of its provinces, joined
     */
    record Part(String code, String name, String provinces) {}

    static SchemeCard of(Scheme scheme, RegionHistory history, LocalDate day, boolean korean) {
        List<Part> parts = scheme.regions().stream()
                .map(region -> new Part(
                        region.code(),
                        korean ? region.name() : region.nameEn(),
                        history.provincesAt(day).stream()
                                .filter(province -> in(region, province, day))
                                .map(province -> korean ? province.shortName() : province.nameEn())
                                .collect(Collectors.joining(" · "))))
                .toList();
        Scheme.Ending ended = scheme.ended();
        return new SchemeCard(
                scheme.code(),
                korean ? scheme.name() : scheme.nameEn(),
                scheme.introduced().toString(),
                ended == null ? null : ended.last().toString(),
                scheme.source(),
                ended == null ? null : ended.source(),
                parts);
    }

    private static boolean in(Scheme.SchemeRegion region, Province province, LocalDate day) {
        return region.members().stream()
                .anyMatch(member -> member.provinceCode().equals(province.code())
                        && member.valid().contains(day));
    }
}
