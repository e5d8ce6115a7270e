package kr.sandan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.platform.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of demonstration facts promise of themselves. */
class DemonstrationFactsTest {

    private static final int MOST_COMPLEXES_OF_ONE_PUBLISHER = 100;

    @Test
    void noKeyIsGivenTwice() {
        assertThat(Facts.keys()).doesNotHaveDuplicates();
        assertThat(Facts.of("sources.csv"))
                .extracting(row -> row.getField("key"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "complexes.csv,source",
        "complexes.csv,known_from_source",
        "parts.csv,source",
        "parts.csv,known_from_source",
        "aliases.csv,source",
        "place_history.csv,source",
        "survey.csv,source",
        "statistics.csv,source",
        "claims.csv,document"
    })
    void everyRowNamesASourceThatExists(String file, String column) {
        assertThat(Facts.column("sources.csv", "key")).containsAll(Facts.column(file, column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliases.csv", "place_history.csv", "survey.csv", "statistics.csv"})
    void everyRowIsAboutAComplexOrPartThatExists(String file) {
        assertThat(new HashSet<>(Facts.keys())).containsAll(Facts.column(file, "key"));
    }

    @Test
    void everyPartComesAfterItsParent() {
        Set<String> seen = new HashSet<>(Facts.column("complexes.csv", "key"));
        for (NamedCsvRecord part : Facts.of("parts.csv")) {
            assertThat(seen).contains(part.getField("parent_key"));
            seen.add(part.getField("key"));
        }
    }

    @Test
    void takesNoMoreThanAHundredComplexesFromThePublishedStatistics() {
        assertThat(Facts.of("complexes.csv")).hasSizeBetween(70, MOST_COMPLEXES_OF_ONE_PUBLISHER);
    }

    @Test
    void holdsAllFiftyNationalComplexes() {
        Map<String, Long> byType = Facts.of("complexes.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("type"), Collectors.counting()));
        assertThat(byType).containsEntry("NATIONAL", 50L).containsKeys("GENERAL", "URBAN_HIGH_TECH", "AGRO_INDUSTRIAL");
    }

    @Test
    void onlyFourComplexesLieInTwoProvinces() {
        List<String> inTwo = Facts.of("complexes.csv").stream()
                .filter(row -> Facts.several(row, "province_codes").size() > 1)
                .map(row -> row.getField("name"))
                .toList();
        assertThat(inTwo).containsExactlyInAnyOrder("한국수출산업", "빛그린", "아산국가", "명지·녹산");
    }

    @Test
    void everyDateIsAsPreciseAsItsSource() {
        Facts.of("sources.csv").forEach(row -> assertDate(row.getField("published_on")));
        Facts.of("complexes.csv").forEach(row -> assertDate(row.getField("designated_on")));
        Facts.of("aliases.csv").forEach(row -> {
            assertDate(row.getField("valid_from"));
            assertDate(row.getField("valid_to"));
        });
    }

    @Test
    void commonKnowledgeIsCalledCommonKnowledge() {
        assertThat(Facts.of("aliases.csv"))
                .allSatisfy(row -> assertThat(row.getField("source").equals("general-knowledge"))
                        .as(row.getField("alias"))
                        .isEqualTo(row.getField("basis").equals("일반 지식")));
    }

    @Test
    void theComplexesOf2009AddUpAsTheMinistryPublishedThem() {
        Map<String, Integer> published = Facts.of("claims.csv").stream()
                .filter(row -> row.getField("document").equals("mke-20090922"))
                .filter(row -> row.getField("measure").equals("COMPLEXES"))
                .collect(Collectors.toMap(
                        row -> row.getField("breakdown"), row -> Integer.valueOf(row.getField("value"))));
        assertThat(published)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("", 742, "NATIONAL", 35, "GENERAL", 322, "AGRO_INDUSTRIAL", 385));
        assertThat(35 + 322 + 385).isEqualTo(published.get(""));
    }

    private static void assertDate(String text) {
        if (!text.isEmpty()) assertThat(PartialDate.parse(text)).hasToString(text);
    }
}
