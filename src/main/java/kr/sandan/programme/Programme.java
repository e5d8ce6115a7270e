package kr.sandan.programme;

import org.jspecify.annotations.Nullable;

/**
 * A programme under its name of a day.
 *
 * @param id its number
 * @param code its lasting code, e.g. {@code CLUSTER}
 * @param name its Korean name of that day, or the one nearest to it; null where none was known
 * @param nameEn its English name, null where the Korean one is
 */
public record Programme(
        long id,
        String code,
        @Nullable String name,
        @Nullable String nameEn) {}
