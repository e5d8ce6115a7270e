package kr.sandan.load.web;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one page in which cells are mended: a cell that several findings name has one, beside the first of them. */
final class CellFields {

    private final Set<String> given = new HashSet<>();

    /** The name of the cell's field; null where it has one already or the address is not that of one cell. */
    public @Nullable String next(String sheet, String cell) {
        String name = CellField.name(sheet, cell);
        return name != null && given.add(name) ? name : null;
    }
}
