package kr.sandan.load.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The field of a form in which one cell is mended.
 *
 * @param cell address such as {@code E12}
 */
record CellField(String sheet, String cell) {

    private static final Pattern NAME = Pattern.compile("cell\\.([A-Z]{1,3}[1-9][0-9]{0,6})\\.(.+)", Pattern.DOTALL);

    /** The cell that a field of this name mends; null for another field. */
    static @Nullable CellField read(String name) {
        Matcher field = NAME.matcher(name);
        return field.matches() ? new CellField(field.group(2), field.group(1)) : null;
    }

    /** The name of the field for a cell; null where the address is not that of one cell. */
    static @Nullable String name(String sheet, String cell) {
        String name = "cell." + cell + "." + sheet;
        return read(name) == null ? null : name;
    }
}
