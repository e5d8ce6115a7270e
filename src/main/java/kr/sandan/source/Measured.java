package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * What figures count.
 *
 * @param code in files and addresses, such as {@code TARGET_COMPLEXES}
 * @param name its Korean name
 * @param nameEn its English name, where one is held
 */
public record Measured(String code, String name, @Nullable String nameEn) {

    /** Its name in a language; Korean where no English one is held. */
    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }
}
