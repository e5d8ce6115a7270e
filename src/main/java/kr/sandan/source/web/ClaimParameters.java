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
        String about = subject == null ? "" : subject;
        int colon = about.indexOf(':');
        String kind = colon < 0 ? about : about.substring(0, colon);
        return new ClaimFilter(
                q,
                document,
                measure,
                kind.isEmpty() ? null : kind(kind),
                colon < 0 ? null : about.substring(colon + 1),
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
