package kr.sandan.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The sender's own workbook with the cells at fault coloured and commented, and a sheet that lists them. A workbook is
 * held in memory for it: {@link #fits} says whether that is bearable.
 */
public final class MarkedWorkbook {

    /** Bytes of all parts unpacked; in memory a workbook takes some ten times that. */
    private static final long MOST_UNPACKED = 12L << 20;

    private static final int MOST_COMMENTS = 5_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]+)?");

    private MarkedWorkbook() {}

    /**
     * A cell at fault.
     *
     * @param sheet name of the sheet
     * @param address such as {@code E12}; empty where the fault is the sheet's
     * @param colour of the cell
     * @param comment reason and remedy, in the reader's language
     * @param text what stands in the cell instead of what the sender has there; null to leave it as it is
     */
    public record Mark(
            String sheet,
            String address,
            Colour colour,
            String comment,
            @Nullable String text) {

        /** A mark that leaves the text as it is. */
        public Mark(String sheet, String address, Colour colour, String comment) {
            this(sheet, address, colour, comment, null);
        }
    }

    /** Colours of marks. */
    public enum Colour {
        /** Must be mended. */
        RED(IndexedColors.ROSE),
        /** Wants a reason. */
        YELLOW(IndexedColors.LIGHT_YELLOW),
        /** For attention only. */
        BLUE(IndexedColors.PALE_BLUE),
        /** Was mended in the portal. */
        GREEN(IndexedColors.LIGHT_GREEN);

        private final IndexedColors fill;

        Colour(IndexedColors fill) {
            this.fill = fill;
        }
    }

    /** Whether the file is a workbook small enough to be marked. */
    public static boolean fits(Path workbook) {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return zip.stream().mapToLong(part -> Math.max(0, part.getSize())).sum() <= MOST_UNPACKED;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the workbook with its marks, and with a last sheet that lists the problems.
     *
     * @param listTitle name of the added sheet
     * @param titles of the list's columns
     * @param list a row per problem
     */
    public static void write(
            Path original,
            List<Mark> marks,
            String listTitle,
            List<String> titles,
            List<List<String>> list,
            OutputStream out) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(original.toFile())) {
            Marker marker = new Marker(workbook);
            marks.forEach(marker::mark);
            addList(workbook, listTitle, titles, list);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new SheetRefused("sheet.damaged");
        }
    }

    private static void addList(XSSFWorkbook workbook, String title, List<String> titles, List<List<String>> list) {
        String name = title;
        for (int i = 2; workbook.getSheet(name) != null; i++) name = title + " " + i;
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), titles);
        for (int i = 0; i < list.size(); i++) fill(sheet.createRow(i + 1), list.get(i));
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < titles.size(); column++)
            sheet.setColumnWidth(column, (column < 4 ? 16 : 60) * 256);
    }

    private static void fill(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) row.createCell(i).setCellValue(texts.get(i));
    }

    private static final class Marker {

        private final XSSFWorkbook workbook;
        private final CreationHelper helper;
        private final Map<String, CellStyle> styles = new HashMap<>();
        private int comments;

        private Marker(XSSFWorkbook workbook) {
            this.workbook = workbook;
            this.helper = workbook.getCreationHelper();
        }

        private void mark(Mark mark) {
            Sheet sheet = workbook.getSheet(mark.sheet());
            if (sheet == null || mark.address().isEmpty()) return;
            CellReference at = new CellReference(mark.address());
            Row row = sheet.getRow(at.getRow());
            if (row == null) row = sheet.createRow(at.getRow());
            Cell cell = row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.setCellStyle(coloured(cell.getCellStyle(), mark.colour()));
            if (mark.text() != null) write(cell, mark.text());
            comment(cell, mark.comment());
        }

        private static void write(Cell cell, String text) {
            boolean number = cell.getCellType() != CellType.STRING
                    && NUMBER.matcher(text).matches();
            cell.setBlank();
            if (number) cell.setCellValue(Double.parseDouble(text));
            else if (!text.isEmpty()) cell.setCellValue(text);
        }

        private CellStyle coloured(CellStyle base, Colour colour) {
            return styles.computeIfAbsent(base.getIndex() + colour.name(), key -> {
                CellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(base);
                style.setFillForegroundColor(colour.fill.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                return style;
            });
        }

        private void comment(Cell cell, String text) {
            Comment held = cell.getCellComment();
            String whole = held == null ? text : held.getString().getString() + "\n" + text;
            if (held == null && ++comments > MOST_COMMENTS) return;
            Comment comment =
                    held == null ? cell.getSheet().createDrawingPatriarch().createCellComment(anchor(cell)) : held;
            int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
            comment.setString(helper.createRichTextString(whole.length() > most ? whole.substring(0, most) : whole));
            if (held == null) cell.setCellComment(comment);
        }

        private ClientAnchor anchor(Cell cell) {
            ClientAnchor anchor = helper.createClientAnchor();
            anchor.setCol1(cell.getColumnIndex() + 1);
            anchor.setCol2(cell.getColumnIndex() + 5);
            anchor.setRow1(cell.getRowIndex());
            anchor.setRow2(cell.getRowIndex() + 5);
            return anchor;
        }
    }
}
