package kr.sandan.platform.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table, found by its text wherever it stands, of one row or of two where groups span columns. A column
 * of two rows is named by both, such as {@code 산업시설구역/분양률}. Texts are compared without spaces, without what stands
 * in round brackets (units) and in one width of letters, so that {@code 고용현황(명)} is found as {@code 고용현황}.
 *
 * @param row the row where the header begins, from 1
 * @param columns the names of the columns from the first, empty where a column has none
 */
public record SheetHeader(String sheet, int row, List<String> columns) {

    /**
     * Passes over rows until one holds the text in its first cell that is not blank, and takes the header from there;
     * the next row given is the first of the data.
     *
     * @param first text of the first column's header
     * @return empty when the sheet holds no such row
     */
    public static Optional<SheetHeader> find(SheetRows rows, String first) {
        while (rows.hasNext()) {
            SheetRow top = rows.next();
            int column = firstFilled(top);
            if (!plain(top.cell(column).text()).equals(plain(first))) continue;
            SheetRow below = rows.peek();
            boolean twoRows = below != null && below.number() == top.number() + 1 && firstFilled(below) > column;
            if (twoRows) rows.next();
            return Optional.of(new SheetHeader(top.sheet(), top.number(), names(top, twoRows ? below : null)));
        }
        return Optional.empty();
    }

    /** The column of a name as published, such as {@code 고용현황/남}, from 0. */
    public OptionalInt find(String name) {
        int column = columns.indexOf(plain(name));
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /**
     * The column of a name that must be there.
     *
     * @throws SheetRefused naming the sheet and the column
     */
    public int require(String name) {
        return find(name).orElseThrow(() -> new SheetRefused("sheet.no-such-column", sheet, name));
    }

    /** A header's text as it is compared. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\([^()]*\\)", "")
                .replaceAll("[\\s\\u00a0\\u200b]+", "");
    }

    private static int firstFilled(SheetRow row) {
        int column = 0;
        while (column < row.cells().size() && row.cell(column).isBlank()) column++;
        return column;
    }

    private static List<String> names(SheetRow top, @Nullable SheetRow below) {
        int width =
                Math.max(top.cells().size(), below == null ? 0 : below.cells().size());
        List<String> names = new ArrayList<>();
        String group = "";
        for (int column = 0; column < width; column++) {
            String upper = plain(top.cell(column).text());
            String lower = below == null ? "" : plain(below.cell(column).text());
            if (!upper.isEmpty()) group = upper;
            if (lower.isEmpty()) names.add(upper);
            else names.add(group.isEmpty() ? lower : group + "/" + lower);
        }
        return List.copyOf(names);
    }
}
