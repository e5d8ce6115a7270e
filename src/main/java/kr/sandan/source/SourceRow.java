package kr.sandan.source;

import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param subjectClass the publisher's own subject heading
 * @param issue volume and number
 * @param registeredOn when it was put into the collection in which it was found
 * @param knownOn since when what it says counts as known
 * @param passage which part of it concerns us
 * @param claims how many of its figures are held
 */
public record SourceRow(
        long id,
        String title,
        String publisher,
        SourceKind kind,
        @Nullable String subjectClass,
        @Nullable String issue,
        @Nullable PartialDate publishedOn,
        @Nullable LocalDate registeredOn,
        LocalDate knownOn,
        @Nullable String url,
        @Nullable String passage,
        @Nullable String note,
        boolean sample,
        int claims) {}
