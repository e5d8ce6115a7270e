package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of demonstration facts as they lie in the repository. */
final class Facts {

    static final Path FOLDER = Path.of("src/main/resources/demonstration");

    private Facts() {}

    static List<NamedCsvRecord> of(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException failed) {
            throw new AssertionError(file, failed);
        }
    }

    static Set<String> column(String file, String column) {
        return of(file).stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    /** The keys of complexes and parts, each as often as it is given. */
    static List<String> keys() {
        return Stream.of("complexes.csv", "parts.csv")
                .flatMap(file -> of(file).stream())
                .map(row -> row.getField("key"))
                .toList();
    }

    /** The values of a field that holds several, separated by bars. */
    static List<String> several(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(file, failed);
        }
    }
}
