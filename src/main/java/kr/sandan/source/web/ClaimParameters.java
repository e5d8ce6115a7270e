package kr.sandan.source.web;

import kr.sandan.platform.web.BadParameter;
import kr.sandan.source.ClaimFilter;
import kr.sandan.source.ClaimSubject;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of figures as the address writes them.
 *
 * @param subject kind, or kind and key: {@code PROGRAMME}, {@code PROGRAMME:CLUSTER}
 */
record ClaimParameters(
        @Nullable String q,
        @Nullable Long document,
        @Nullable String measure,
        @Nullable String subject,
        @Nullable Boolean adopted,
        @Nullable Boolean disputed) {

    ClaimFilter filter() {
        int colon = subject == null ? -1 : subject.indexOf(':');
        String kind = colon < 0 ? subject : subject.substring(0, colon);
        return new ClaimFilter(
                q,
                document,
                measure,
                kind == null ? null : kind(kind),
                colon < 0 || subject == null ? null : subject.substring(colon + 1),
                adopted,
                Boolean.TRUE.equals(disputed));
    }

    private static ClaimSubject.Kind kind(String name) {
        try {
            return ClaimSubject.Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new BadParameter("subject", name);
        }
    }
}
