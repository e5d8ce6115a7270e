package kr.sandan.budget.listed;

import java.util.Map;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A row below the titles of a table.
 *
 * @param row as the file holds it
 * @param steps what its steps say, the same as above where they are blank
 * @param total whether it sums up others
 * @param totalCell where it says so, or null
 */
public record ListedRow<F extends Enum<F> & ListedField>(
        SheetRow row,
        Map<F, Integer> columns,
        Map<F, String> steps,
        TotalWord total,
        @Nullable SheetCell totalCell) {

    public boolean has(F field) {
        return columns.containsKey(field);
    }

    /** The cell of a field; that of the first column where the table has no such field. */
    public SheetCell cell(F field) {
        Integer column = columns.get(field);
        return row.cell(column == null ? 0 : column);
    }

    /** What is said of a field, empty where nothing is. */
    public String text(F field) {
        if (field.isStep()) return steps.getOrDefault(field, "");
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column).text();
    }
}
