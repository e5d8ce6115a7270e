package kr.sandan.office;

import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a ministry or committee was called; it exists as long as it is called something.
 *
 * @param bodyId the body
 * @param code its lasting code
 * @param kind what it is
 * @param name Korean name
 * @param nameEn English name
 * @param valid when it was called so
 * @param since the start as precisely as known, or null where it is not known
 * @param source where that is stated
 */
public record PublicBodyName(
        long bodyId,
        String code,
        PublicBody.Kind kind,
        String name,
        String nameEn,
        Period valid,
        @Nullable String since,
        String source) {

    PublicBody body() {
        return new PublicBody(bodyId, code, kind, name, nameEn, null, since, source);
    }
}
