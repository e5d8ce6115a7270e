package kr.sandan.checker.reading;

/**
 * A stretch of a text.
 *
 * @param start where it begins, counted from 0
 * @param end where the rest begins
 */
public record Span(int start, int end) {

    boolean touches(int from, int to) {
        return start < to && from < end;
    }

    boolean holds(int from, int to) {
        return start <= from && to <= end;
    }
}
