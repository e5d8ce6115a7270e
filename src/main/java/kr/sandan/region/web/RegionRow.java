package kr.sandan.region.web;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Period;
import kr.sandan.region.County;
import kr.sandan.region.Province;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;

/**
 * A province or a county as pages and exports show it.
 *
 * @param code two or five digits
 * @param name in the reader's language; a county has no English name and keeps its Korean one
 * @param shortName as statistics write a province, null for counties
 * @param validFrom the first day, null where unknown
 * @param lastDay the last day, null while in force
 * @param regions its economic region in each scheme, in the order of the schemes; null where it has none
 * @param counties how many counties it has, null for counties
 * @param point WGS 84, null where unknown and for provinces
 * @param basis what kind of source states it
 * @param source the source
 * @param toConfirm whether a person has yet to check it
 */
record RegionRow(
        String code,
        String name,
        @Nullable String shortName,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate lastDay,
        List<@Nullable String> regions,
        @Nullable Integer counties,
        County.@Nullable Point point,
        String basis,
        String source,
        boolean toConfirm) {

    static RegionRow of(Province province, RegionHistory history, LocalDate day, boolean korean) {
        Period valid = province.valid();
        return new RegionRow(
                province.code(),
                korean ? province.name() : province.nameEn(),
                province.shortName(),
                valid.from(),
                valid.lastDay(),
                regions(province.code(), history, day, korean),
                history.countiesOf(province.code(), day).size(),
                null,
                province.basis().name(),
                province.source(),
                province.toConfirm());
    }

    static RegionRow of(County county, RegionHistory history, LocalDate day, boolean korean) {
        Period valid = county.valid();
        return new RegionRow(
                county.code(),
                county.name(),
                null,
                valid.from(),
                valid.lastDay(),
                regions(county.code(), history, day, korean),
                null,
                county.point(),
                county.basis().name(),
                county.source(),
                county.toConfirm());
    }

    private static List<@Nullable String> regions(String code, RegionHistory history, LocalDate day, boolean korean) {
        return history.schemes().stream()
                .<@Nullable String>map(scheme -> history.schemeRegionOf(scheme.code(), code, day)
                        .map(region -> korean ? region.name() : region.nameEn())
                        .orElse(null))
                .toList();
    }
}
