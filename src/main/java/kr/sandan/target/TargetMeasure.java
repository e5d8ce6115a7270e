package kr.sandan.target;

import org.jspecify.annotations.Nullable;

/**
 * What targets count.
 *
 * @param unit by code
 * @param statedBy the measure by which published figures state it, null where none does
 */
public record TargetMeasure(
        String code,
        String name,
        String nameEn,
        String unit,
        @Nullable String statedBy,
        boolean moreIsBetter) {

    public String name(boolean korean) {
        return korean ? name : nameEn;
    }
}
