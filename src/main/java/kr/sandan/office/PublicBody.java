package kr.sandan.office;

import org.jspecify.annotations.Nullable;

/**
 * A ministry, committee or province under its name of a day.
 *
 * @param id its number
 * @param code its lasting code, e.g. {@code INDUSTRY_MINISTRY} or {@code PROVINCE_51}
 * @param kind what it is
 * @param name Korean name of that day
 * @param nameEn English name of that day
 * @param provinceCode two digits, for provinces only
 * @param since the start of the name as precisely as known ({@code 2013}, {@code 2018-10}), or null
 * @param source where the name is stated
 */
public record PublicBody(
        long id,
        String code,
        Kind kind,
        String name,
        String nameEn,
        @Nullable String provinceCode,
        @Nullable String since,
        String source) {

    /** What a public body is. */
    public enum Kind {
        /** 부처. */
        MINISTRY,
        /** 위원회. */
        COMMITTEE,
        /** 공단: the agency as a body that programmes name. */
        AGENCY,
        /** 시도. */
        PROVINCE
    }
}
