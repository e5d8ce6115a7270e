package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * A published figure in words, for pages of other modules; {@code source/about :: figures(lines)} prints a table of them.
 *
 * @param id the claim; its page is {@code /claims/{id}}
 * @param measure what is counted
 * @param value with qualifier and unit
 * @param time what it is of
 * @param part the part of the subject, null for all of it
 * @param adopted whether pages show it where sources disagree
 * @param source who published it; its page is {@code /sources/{id}}
 */
public record FigureLine(
        long id,
        String measure,
        String value,
        String time,
        @Nullable String part,
        boolean adopted,
        Citation source) {}
