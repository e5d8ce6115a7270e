package kr.sandan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a total is what it is, in the reader's language.
 *
 * @param title what is counted, with its conditions
 * @param value the total with its unit
 * @param rows where every row that it counts is listed
 * @param parts what it is made of, adding up to it unless a rule says why not
 * @param rules how it is counted, a sentence each
 * @param versions as of when, and by which edition of what is counted
 * @param sources who says what is counted, those of most rows first
 * @param published what others say the total is, the adopted figure first
 */
public record FigureExplanation(
        String title,
        String value,
        Link rows,
        List<Part> parts,
        List<String> rules,
        List<Version> versions,
        List<Source> sources,
        List<Published> published) {

    /** A page of this portal, by its path within the context and what the link says. */
    public record Link(String text, String path) {}

    /**
     * A part of the total.
     *
     * @param path the page with its rows, or null
     */
    public record Part(String name, String value, @Nullable String path) {}

    /** One respect in which the total would be another at another time. */
    public record Version(String name, String value) {}

    /**
     * A source of the rows.
     *
     * @param line publisher, title and date
     * @param path its entry in the register of documents
     * @param rows how many of the rows rest on it
     */
    public record Source(String line, String path, String rows) {}

    /**
     * A figure that somebody published for the same.
     *
     * @param value with unit and time
     * @param path where it stands beside those that contradict it
     * @param difference how much the total is more or less, in words
     * @param line who published it
     */
    public record Published(String value, String path, String difference, String line) {}
}
