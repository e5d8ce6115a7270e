package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * Which figures a list shows; what is null is not asked for.
 *
 * @param q part of the name of what is counted, or of the document's title or publisher
 * @param document the source document
 * @param measure what is counted, by code
 * @param kind the kind of subject
 * @param subject its key, where a kind is given
 * @param adopted whether it is adopted
 * @param disputed true for figures that another document contradicts
 */
public record ClaimFilter(
        @Nullable String q,
        @Nullable Long document,
        @Nullable String measure,
        ClaimSubject.@Nullable Kind kind,
        @Nullable String subject,
        @Nullable Boolean adopted,
        boolean disputed) {

    public static final ClaimFilter ALL = new ClaimFilter(null, null, null, null, null, null, false);

    public static ClaimFilter ofDocument(long id) {
        return new ClaimFilter(null, id, null, null, null, null, false);
    }
}
