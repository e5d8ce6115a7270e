package kr.sandan.designation.listed;

import java.util.Map;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;

/**
 * One row of a list.
 *
 * @param row as the file holds it
 * @param columns where each column stands
 */
record ListRow(SheetRow row, Map<ListColumn, Integer> columns) {

    /** The cell of a column; the first of the row where the list has no such column. */
    SheetCell cell(ListColumn column) {
        return row.cell(columns.getOrDefault(column, 0));
    }

    /** The text of a column, empty where the list has no such column. */
    String text(ListColumn column) {
        return columns.containsKey(column) ? cell(column).text() : "";
    }

    int number() {
        return row.number();
    }
}
