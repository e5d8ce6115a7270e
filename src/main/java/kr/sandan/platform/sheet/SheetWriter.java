package kr.sandan.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet row by row in bounded memory: the head, the column titles (frozen), the rows. The file is written to
 * the stream when it is finished, and not at all where the rows end in an exception: half a list must not look whole. The
 * stream stays open: it belongs to whoever gave it.
 */
public final class SheetWriter implements Closeable {

    private static final int LONGEST_TEXT = 32_767;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final SXSSFSheet sheet;
    private final List<CellStyle> styles = new ArrayList<>();
    private int next;

    public SheetWriter(OutputStream out, SheetHead head, List<SheetColumn> columns) {
        this(out, head, List.of(), columns);
    }

    /** @param groups rows of titles above those of the columns; one that spans columns is followed by empty ones */
    public SheetWriter(OutputStream out, SheetHead head, List<List<String>> groups, List<SheetColumn> columns) {
        this.out = out;
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(head.title()));
        writeHead(head);
        CellStyle titled = titled();
        for (List<String> group : groups) writeTitles(group, titled);
        writeTitles(columns.stream().map(SheetColumn::title).toList(), titled);
        describe(columns);
    }

    /**
     * Lets people fill in rows and leaves them no way to change what stands above, by mistake: the lock has no password.
     * Before the first row.
     */
    public void lockTitles() {
        for (int column = 0; column < styles.size(); column++) {
            styles.get(column).setLocked(false);
            sheet.setDefaultColumnStyle(column, styles.get(column));
        }
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    /** Writes a row; null leaves the cell empty. Days are {@link LocalDate}, figures any {@link Number}. */
    public void row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value == null) continue;
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.get(column));
            if (value instanceof Number number) cell.setCellValue(number.doubleValue());
            else if (value instanceof LocalDate day) cell.setCellValue(day);
            else cell.setCellValue(shortened(value.toString()));
        }
    }

    /** Writes the file, once every row is in. */
    public void finish() {
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (workbook) {
            sheet.flushRows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeHead(SheetHead head) {
        Cell title = sheet.createRow(next++).createCell(0);
        title.setCellStyle(bold());
        title.setCellValue(shortened(head.title()));
        for (SheetHead.Line line : head.lines()) {
            Row row = sheet.createRow(next++);
            row.createCell(0).setCellValue(line.label());
            row.createCell(1).setCellValue(shortened(line.value()));
        }
        next++;
    }

    private void writeTitles(List<String> titles, CellStyle titled) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < titles.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(titled);
            if (!titles.get(column).isEmpty()) cell.setCellValue(shortened(titles.get(column)));
        }
    }

    private void describe(List<SheetColumn> columns) {
        for (int column = 0; column < columns.size(); column++) {
            SheetColumn described = columns.get(column);
            sheet.setColumnWidth(column, Math.min(described.width(), 255) * 256);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(
                    workbook.createDataFormat().getFormat(described.format().pattern()));
            styles.add(style);
        }
        sheet.createFreezePane(0, next);
    }

    private CellStyle titled() {
        CellStyle titled = bold();
        titled.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        titled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        titled.setWrapText(true);
        return titled;
    }

    private CellStyle bold() {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
