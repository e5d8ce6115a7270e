package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That the table of what the four source documents ask for names pages and tests that are there. */
class MissionCoverageTest {

    private static final int ITEMS = 83;
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+) \\| (.+?) \\| (.+?) \\| (.+?) \\| (.+?) \\| (.+?) \\|$");
    private static final String NONE = "–";

    private static String text = "";
    private static List<Row> rows = List.of();

    /** One item with where it is. */
    private record Row(int item, String state, String held, String page, String test) {

        static Row of(MatchResult row) {
            return new Row(
                    Integer.parseInt(row.group(1)),
                    row.group(3).replaceAll(":.*", ""),
                    row.group(4),
                    row.group(5).replace("`", ""),
                    row.group(6).replace("`", ""));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("docs/mission-coverage.md"));
        rows = ROW.matcher(text).results().map(Row::of).toList();
    }

    @Test
    void everyItemHasItsRow() {
        assertThat(rows)
                .extracting(Row::item)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ITEMS).boxed().toList());
    }

    @Test
    void theCountsAboveTheTableAreThoseOfItsRows() {
        Matcher counts = Pattern.compile("\\*\\*(\\d+) whole, (\\d+) in part, (\\d+) open\\.\\*\\*")
                .matcher(text);
        assertThat(counts.find()).isTrue();
        assertThat(Stream.of("whole", "part", "open")
                        .map(state -> rows.stream()
                                .filter(row -> row.state().equals(state))
                                .count()))
                .containsExactly(
                        Long.valueOf(counts.group(1)), Long.valueOf(counts.group(2)), Long.valueOf(counts.group(3)));
    }

    @Test
    void whatIsHeldHasAPageAndATestAndWhatIsOpenHasNone() {
        for (Row row : rows) {
            boolean open = row.state().equals("open");
            assertThat(Stream.of(row.held(), row.page(), row.test()).allMatch(NONE::equals))
                    .as("item %s", row.item())
                    .isEqualTo(open);
            assertThat(Stream.of(row.held(), row.page(), row.test()).anyMatch(NONE::equals))
                    .as("item %s", row.item())
                    .isEqualTo(open);
        }
    }

    @Test
    void everyPageNamedIsThere() throws IOException {
        Set<String> routes = Files.readAllLines(Path.of("src/test/resources/permissions.csv")).stream()
                .map(line -> line.replaceAll(",.*", ""))
                .collect(Collectors.toSet());
        assertThat(rows)
                .filteredOn(row -> !row.page().equals(NONE))
                .allSatisfy(row -> assertThat(routes).contains("GET " + row.page()));
    }

    @Test
    void everyTestNamedIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(rows)
                .extracting(Row::test)
                .filteredOn(test -> !test.equals(NONE))
                .allSatisfy(test -> assertThat(tests).contains(test));
    }
}
