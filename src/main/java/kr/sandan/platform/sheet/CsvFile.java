package kr.sandan.platform.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A comma- or tab-separated file in any of the encodings in which Korean agencies send them. */
final class CsvFile implements SheetFile {

    private final Path file;
    private final Charset charset;
    private final SheetLimits limits;

    private CsvFile(Path file, Charset charset, SheetLimits limits) {
        this.file = file;
        this.charset = charset;
        this.limits = limits;
    }

    static CsvFile open(Path file, SheetLimits limits) throws IOException {
        return new CsvFile(file, TextEncoding.of(file), limits);
    }

    @Override
    public List<String> sheets() {
        return List.of(TEXT_SHEET);
    }

    @Override
    public SheetRows rows(String sheet) {
        if (!TEXT_SHEET.equals(sheet)) throw new SheetRefused("sheet.no-such-sheet", sheet);
        try {
            Reader text = TextEncoding.reader(file, charset);
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator())
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .skipEmptyLines(true)
                    .ofCsvRecord(text);
            return new SheetRows(new Converted(records.iterator()), () -> close(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String writtenAs() {
        return TextEncoding.nameOf(charset);
    }

    @Override
    public void close() {
        // nothing stays open between the sheets
    }

    /** The mark that stands most often, outside quotes, in the first line that holds any. */
    private char separator() throws IOException {
        try (BufferedReader lines = new BufferedReader(TextEncoding.reader(file, charset))) {
            for (int i = 0; i < 20; i++) {
                String line = lines.readLine();
                if (line == null) break;
                String unquoted = line.replaceAll("\"[^\"]*\"", "");
                long tabs = unquoted.chars().filter(c -> c == '\t').count();
                long commas = unquoted.chars().filter(c -> c == ',').count();
                if (tabs + commas > 0) return tabs > commas ? '\t' : ',';
            }
            return ',';
        }
    }

    private static void close(Reader text) {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Converted implements Iterator<SheetRow> {

        private final Iterator<CsvRecord> records;
        private int count;
        private long cells;

        private Converted(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (RuntimeException e) {
                throw new SheetRefused("sheet.damaged");
            }
        }

        @Override
        public SheetRow next() {
            CsvRecord line;
            try {
                line = records.next();
            } catch (RuntimeException e) {
                throw new SheetRefused("sheet.damaged");
            }
            if (++count > limits.rows()) throw new SheetRefused("sheet.too-many-rows", TEXT_SHEET, limits.rows());
            cells += line.getFieldCount();
            if (cells > limits.cells()) throw new SheetRefused("sheet.too-many-cells", limits.cells());
            return convert(line);
        }

        private SheetRow convert(CsvRecord line) {
            int number = (int) line.getStartingLineNumber();
            List<SheetCell> row = new ArrayList<>();
            for (int column = 0; column < line.getFieldCount(); column++) {
                String field = HarmlessText.undo(line.getField(column));
                SheetCell cell = SheetCell.text(TEXT_SHEET, number, column, field);
                if (!cell.isBlank() && column >= limits.columns()) {
                    throw new SheetRefused("sheet.too-wide", TEXT_SHEET, cell.address());
                }
                if (column < limits.columns()) row.add(cell);
            }
            return new SheetRow(TEXT_SHEET, number, row);
        }
    }
}
