package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One table of facts: UTF-8, comma-separated, with a header row. */
record FactFile(List<NamedCsvRecord> rows) {

    /** The table of that name under {@code demonstration/}. */
    static FactFile named(String name) {
        try (InputStream bytes = FactFile.class.getResourceAsStream("/demonstration/" + name)) {
            if (bytes == null) throw new IllegalStateException("no fact file " + name);
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(bytes)) {
                return new FactFile(reader.stream().toList());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A field, null where the file leaves it empty. */
    static @Nullable String optional(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    /** A field read by a parser, null where the file leaves it empty. */
    static <T> @Nullable T optional(NamedCsvRecord row, String column, Function<String, @Nullable T> parser) {
        String text = optional(row, column);
        return text == null ? null : parser.apply(text);
    }

    /** The values of a field that holds several, separated by bars. */
    static List<String> several(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|"))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toList());
    }
}
