package kr.sandan.source;

import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A source as a page names it beside a fact.
 *
 * @param id the source document
 * @param title its title
 * @param publisher who published it
 * @param kind what it is
 * @param publishedOn when, as precisely as it is known
 * @param url where it can be read
 * @param note what a reader should know of it
 * @param knownOn the first day on which it was surely public
 * @param sample whether it is invented
 */
public record Citation(
        long id,
        String title,
        String publisher,
        SourceKind kind,
        @Nullable PartialDate publishedOn,
        @Nullable String url,
        @Nullable String note,
        LocalDate knownOn,
        boolean sample) {

    /** Publisher, title and date in one line, such as {@code 지식경제부, 「…」, 2009-09-22}. */
    public String line() {
        String bracketed = title.contains("「") ? title : "「" + title + "」";
        return publisher + ", " + bracketed + (publishedOn == null ? "" : ", " + publishedOn);
    }

    /** Since when what it says counts as known. */
    public Instant knownFrom() {
        return knownOn.atStartOfDay(AsOf.ZONE).toInstant();
    }
}
