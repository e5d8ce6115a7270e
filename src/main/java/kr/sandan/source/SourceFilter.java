package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; what is null is not asked for.
 *
 * @param q part of the title, the publisher or the subject class
 * @param kind what the document is
 * @param publisher who published it, exactly
 * @param subjectClass the publisher's own subject heading, exactly
 */
public record SourceFilter(
        @Nullable String q,
        @Nullable SourceKind kind,
        @Nullable String publisher,
        @Nullable String subjectClass) {}
