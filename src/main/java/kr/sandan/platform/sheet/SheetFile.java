package kr.sandan.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A workbook or a comma-separated file opened for reading, row by row, in bounded memory. What it is follows from its
 * content, never from its name.
 */
public interface SheetFile extends Closeable {

    /** Name of the only sheet of a comma-separated file. */
    String TEXT_SHEET = "CSV";

    /** The names of its sheets in their order. */
    List<String> sheets();

    /**
     * The rows of a sheet. One sheet is read at a time.
     *
     * @throws SheetRefused if there is no such sheet, or the file turns out to be damaged
     */
    SheetRows rows(String sheet);

    /** Whether the sheet is hidden from who opens the file in a spreadsheet program. */
    default boolean isHidden(String sheet) {
        return false;
    }

    /** How the file is written: {@code XLSX}, or the name of the encoding of a text. */
    String writtenAs();

    @Override
    void close();

    /** Opens with {@link SheetLimits#USUAL}. */
    static SheetFile open(Path file) {
        return open(file, SheetLimits.USUAL);
    }

    /**
     * Opens a file that somebody sent.
     *
     * @throws SheetRefused if it is empty, encrypted, damaged, oversized or no table at all
     */
    static SheetFile open(Path file, SheetLimits limits) {
        try {
            byte[] start = start(file);
            if (start.length == 0) throw new SheetRefused("sheet.empty");
            if (Signature.OLE2.matches(start)) throw Ole2File.refusal(file);
            if (!Signature.ZIP.matches(start)) return CsvFile.open(file, limits);
            XlsxGate.check(file, limits);
            return XlsxFile.open(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    /** The first bytes by which a kind of file is known. */
    enum Signature {
        /** A zip archive, as every workbook since 2007 is. */
        ZIP(0x50, 0x4B, 0x03, 0x04),
        /** A compound file: a workbook from before 2007, or an encrypted one. */
        OLE2(0xD0, 0xCF, 0x11, 0xE0);

        private final int[] bytes;

        Signature(int... bytes) {
            this.bytes = bytes;
        }

        boolean matches(byte[] start) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= start.length || (start[i] & 0xFF) != bytes[i]) return false;
            }
            return true;
        }
    }
}
