package kr.sandan.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checker finds, misses and wrongly claims in invented texts, as docs/checker.md tells it. */
class InventedTextsTest {

    private static final Path DOCUMENT = Path.of("docs/checker.md");

    @ParameterizedTest
    @CsvSource({"tuned, while the rules were written", "heldout, kept aside"})
    void theDocumentTellsWhatIsFound(String folder, String title) throws IOException {
        InventedText.Score score = InventedText.score(folder);
        String row = "| %s | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        title,
                        score.texts(),
                        score.expected(),
                        score.hits(),
                        score.missed().size(),
                        score.falseAlarms().size(),
                        score.undecided());
        assertThat(Files.readString(DOCUMENT))
                .as("missed %s, false alarms %s", score.missed(), score.falseAlarms())
                .contains(row);
    }

    @Test
    void whatIsMissedOfTheTextsKeptAsideIsNamed() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String missed : InventedText.score("heldout").missed())
            assertThat(document).contains("`" + missed + "`");
    }

    @Test
    void theTextsAreManyAndAllMarkedAsInvented() throws IOException {
        List<InventedText> texts = InventedText.of("tuned");
        assertThat(texts.size() + InventedText.of("heldout").size()).isGreaterThanOrEqualTo(30);
    }
}
