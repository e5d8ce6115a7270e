package kr.sandan.complex;

import org.jspecify.annotations.Nullable;

/**
 * A place by the names of the day asked for.
 *
 * @param provinceCode two digits, in force on the day
 * @param provinceName short Korean name
 * @param provinceNameEn English name
 * @param countyCode five digits, null where only the province is known
 * @param countyName Korean name, null likewise
 * @param certain false where a split of the county leaves open which of its successors it is
 */
public record PlaceThen(
        String provinceCode,
        String provinceName,
        String provinceNameEn,
        @Nullable String countyCode,
        @Nullable String countyName,
        boolean certain) {}
