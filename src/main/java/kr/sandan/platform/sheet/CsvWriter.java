package kr.sandan.platform.sheet;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a comma-separated file row by row: UTF-8 with a byte-order mark, RFC 4180, no text that could run as a formula.
 * What is written is sure to reach the stream when it is finished; where the rows end in an exception, their last lines
 * do not. The stream stays open: it belongs to whoever gave it.
 */
public final class CsvWriter implements Closeable {

    private final Writer out;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    /** @param header lower-case English names of the columns */
    public CsvWriter(OutputStream out, String... header) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(this.out);
        try {
            this.out.write('\ufeff');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.writeRecord(header);
    }

    /** Writes a row; null is an empty field, a day is written {@code 2023-12-31}, a number in plain digits. */
    public void row(@Nullable Object... values) {
        String[] fields = new String[values.length];
        for (int i = 0; i < values.length; i++) fields[i] = field(values[i]);
        csv.writeRecord(fields);
    }

    private static String field(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal number) return number.toPlainString();
        if (value instanceof Number number) return number.toString();
        return HarmlessText.of(value.toString());
    }

    /** Hands over what is left, once every row is in. */
    public void finish() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out what was not handed over. */
    @Override
    public void close() {}
}
