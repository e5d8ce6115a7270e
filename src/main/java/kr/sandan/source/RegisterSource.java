package kr.sandan.source;

import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Enters a source document.
 *
 * @param title its title
 * @param publisher the body that published it
 * @param kind what it is
 * @param subjectClass the publisher's own subject heading (주제분류)
 * @param issue volume and number (권호)
 * @param publishedOn when it was published, as precisely as it is known
 * @param registeredOn when it was put into the collection in which it was found
 * @param url where it can be read, {@code http} or {@code https}
 * @param passage which part of it concerns us, where the rest does not (pages, paragraphs, lines)
 * @param note what a reader of the reference should know
 * @param sample whether it is invented, for demonstration
 */
public record RegisterSource(
        String title,
        String publisher,
        SourceKind kind,
        @Nullable String subjectClass,
        @Nullable String issue,
        @Nullable PartialDate publishedOn,
        @Nullable LocalDate registeredOn,
        @Nullable String url,
        @Nullable String passage,
        @Nullable String note,
        boolean sample) {

    public RegisterSource {
        title = required("title", title);
        publisher = required("publisher", publisher);
        if (url != null && !url.matches("https?://.+")) throw new RuleBroken("url", "source.url.not-web", url);
    }

    /** A document all of which concerns us. */
    public RegisterSource(
            String title,
            String publisher,
            SourceKind kind,
            @Nullable String subjectClass,
            @Nullable String issue,
            @Nullable PartialDate publishedOn,
            @Nullable LocalDate registeredOn,
            @Nullable String url,
            @Nullable String note,
            boolean sample) {
        this(title, publisher, kind, subjectClass, issue, publishedOn, registeredOn, url, null, note, sample);
    }

    private static String required(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) throw new RuleBroken(field, "source." + field + ".required");
        return stripped;
    }
}
