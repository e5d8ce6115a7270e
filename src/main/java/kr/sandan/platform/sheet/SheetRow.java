package kr.sandan.platform.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param sheet name of the sheet
 * @param number from 1, as spreadsheet programs count
 * @param cells from the first column to the last that holds something
 * @param hidden whether it is hidden from who opens the file in a spreadsheet program
 */
public record SheetRow(String sheet, int number, List<SheetCell> cells, boolean hidden) {

    /** A row that everybody sees. */
    public SheetRow(String sheet, int number, List<SheetCell> cells) {
        this(sheet, number, cells, false);
    }

    /** The cell of a column counted from 0; blank where the row ends before it. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.blank(sheet, number, column);
    }

    public boolean isBlank() {
        for (SheetCell cell : cells) if (!cell.isBlank()) return false;
        return true;
    }
}
