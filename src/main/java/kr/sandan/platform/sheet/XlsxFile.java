package kr.sandan.platform.sheet;

import com.github.pjfanning.xlsx.StreamingReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook read as a stream of rows. */
final class XlsxFile implements SheetFile {

    /** Spreadsheet programs show at most this many digits; what lies behind is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private final Workbook workbook;
    private final SheetLimits limits;
    private final boolean from1904;
    private long cells;

    private XlsxFile(Workbook workbook, SheetLimits limits) {
        this.workbook = workbook;
        this.limits = limits;
        from1904 = workbook instanceof Date1904Support dates && dates.isDate1904();
    }

    static XlsxFile open(Path file, SheetLimits limits) {
        try {
            return new XlsxFile(
                    StreamingReader.builder()
                            .rowCacheSize(20)
                            .bufferSize(1 << 16)
                            .open(file.toFile()),
                    limits);
        } catch (RuntimeException e) {
            throw new SheetRefused("sheet.damaged");
        }
    }

    @Override
    public List<String> sheets() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) names.add(workbook.getSheetName(i));
        return names;
    }

    @Override
    public boolean isHidden(String sheet) {
        int index = workbook.getSheetIndex(sheet);
        return workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
    }

    @Override
    public String writtenAs() {
        return "XLSX";
    }

    @Override
    public SheetRows rows(String sheet) {
        if (!sheets().contains(sheet)) throw new SheetRefused("sheet.no-such-sheet", sheet);
        Iterator<Row> rows = guarded(() -> workbook.getSheet(sheet).iterator());
        return new SheetRows(new Converted(sheet, rows), () -> {});
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close a workbook", e);
        }
    }

    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SheetRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SheetRefused("sheet.damaged");
        }
    }

    private final class Converted implements Iterator<SheetRow> {

        private final String sheet;
        private final Iterator<Row> rows;
        private int count;

        private Converted(String sheet, Iterator<Row> rows) {
            this.sheet = sheet;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return guarded(rows::hasNext);
        }

        @Override
        public SheetRow next() {
            SheetRow row = guarded(() -> convert(rows.next()));
            if (!row.cells().isEmpty() && ++count > limits.rows()) {
                throw new SheetRefused("sheet.too-many-rows", sheet, limits.rows());
            }
            return row;
        }

        private SheetRow convert(Row row) {
            int number = row.getRowNum() + 1;
            List<SheetCell> converted = new ArrayList<>();
            for (Cell cell : row) {
                SheetCell value = convert(cell, number);
                if (value.isBlank() && value.raw().isEmpty()) continue;
                if (value.column() >= limits.columns())
                    throw new SheetRefused("sheet.too-wide", sheet, value.address());
                if (++cells > limits.cells()) throw new SheetRefused("sheet.too-many-cells", limits.cells());
                while (converted.size() < value.column()) {
                    converted.add(SheetCell.blank(sheet, number, converted.size()));
                }
                converted.add(value);
            }
            return new SheetRow(sheet, number, converted, row.getZeroHeight());
        }

        private SheetCell convert(Cell cell, int row) {
            int column = cell.getColumnIndex();
            boolean formula = cell.getCellType() == CellType.FORMULA;
            CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (formula && type == CellType.BLANK) return SheetCell.uncalculated(sheet, row, column, formulaOf(cell));
            return switch (type) {
                case NUMERIC -> numeric(cell, row, column);
                case STRING -> SheetCell.text(sheet, row, column, cell.getStringCellValue(), from1904);
                case BOOLEAN -> SheetCell.text(sheet, row, column, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
                case ERROR -> SheetCell.error(sheet, row, column, errorText(cell));
                default -> SheetCell.blank(sheet, row, column);
            };
        }

        private SheetCell numeric(Cell cell, int row, int column) {
            double value = cell.getNumericCellValue();
            if (DateUtil.isCellDateFormatted(cell)) {
                // a number below one is a time of day without a day
                if (value >= 0 && value < 1) return SheetCell.text(sheet, row, column, timeOfDay(cell));
                return SheetCell.date(
                        sheet, row, column, cell.getLocalDateTimeCellValue().toLocalDate());
            }
            BigDecimal digits = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            return SheetCell.number(sheet, row, column, digits.scale() < 0 ? digits.setScale(0) : digits, from1904);
        }

        /** The formula as written; empty for one that shares another cell's, which the reader does not follow. */
        private static String formulaOf(Cell cell) {
            try {
                return cell.getCellFormula();
            } catch (RuntimeException shared) {
                return "";
            }
        }

        private static String timeOfDay(Cell cell) {
            return cell.getLocalDateTimeCellValue()
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }

        private static String errorText(Cell cell) {
            String text = cell.getStringCellValue();
            return text.substring(Math.max(0, text.indexOf('#')));
        }
    }
}
