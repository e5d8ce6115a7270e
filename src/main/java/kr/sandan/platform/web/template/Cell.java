package kr.sandan.platform.web.template;

import org.jspecify.annotations.Nullable;

/** One cell of a row that {@code sandan:rows} writes. Texts are plain; whatever needs escaping is escaped there. */
public sealed interface Cell {

    /** The cell that names the row, leading to a path within the context; {@code badge} stands behind it or is null. */
    record Head(String text, String path, @Nullable String badge) implements Cell {}

    /** Words, with a style class of ours or null. */
    record Text(String text, @Nullable String style) implements Cell {}

    /** A figure or a date, printed as it is, right-aligned. */
    record Figure(String text) implements Cell {}

    /** A box to choose the row by: the parameter's name and value, and what a screen reader says. */
    record Pick(String name, String value, String label) implements Cell {}

    /**
     * Words about a position on the map, with the position itself for the drawing.
     *
     * @param longitude degrees east, WGS 84
     * @param latitude degrees north, WGS 84
     * @param county code of the county at whose centre it stands, or null for a position of its own
     */
    record Position(
            String text,
            double longitude,
            double latitude,
            @Nullable String county) implements Cell {}

    static Cell text(String text) {
        return new Text(text, null);
    }

    static Cell figure(String text) {
        return new Figure(text);
    }
}
