package kr.sandan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the claims of the demonstration promise of the documents they are taken from. */
class DemonstrationClaimsTest {

    private static final int LONGEST_QUOTE = 300;

    @ParameterizedTest
    @CsvSource({"mke-20090922,25", "gyeongnam-20180423,5", "newsstep-20250828,4", "gangwon-20050728,30"})
    void everyFigureOfTheFirstDocumentsIsAClaim(String document, int atLeast) {
        assertThat(claimsOf(document)).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"mke-20090922", "gyeongnam-20180423", "newsstep-20250828", "gangwon-20050728"})
    void eachOfTheirClaimsQuotesTheSentenceThatHoldsItAndNoMore(String document) {
        assertThat(claimsOf(document))
                .allSatisfy(claim -> assertThat(claim.getField("quote"))
                        .isNotBlank()
                        .doesNotContain("\n")
                        .hasSizeLessThanOrEqualTo(LONGEST_QUOTE));
    }

    @Test
    void articlesThatForbidReprintingGiveNoTextBeyondTheSentencesOfTheirFigures() {
        assertThat(distinctQuotes("gyeongnam-20180423")).hasSizeLessThanOrEqualTo(6);
        assertThat(distinctQuotes("newsstep-20250828")).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aDocumentThatWasPastedTwiceSaysEverythingOnce() {
        assertThat(claimsOf("gangwon-20050728"))
                .extracting(claim -> List.of(
                        claim.getField("measure"),
                        claim.getField("subject_key"),
                        claim.getField("breakdown"),
                        claim.getField("as_of"),
                        claim.getField("qualifier")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "BUDGET,CLUSTER,'',2010,663 668",
        "TARGET_COMPLEXES,CLUSTER,'',2010,150 193",
        "JOBS_TARGET,CERAMICS,'',2010,2400 4500",
        "PROJECT_COST,CERAMICS,PHASE_1,2005/2007,246 350",
        "NETWORK_ACTIVITIES,CLUSTER,'',2005/2008,15000 15638"
    })
    void contradictionsStandBesideEachOther(
            String measure, String programme, String breakdown, String asOf, String values) {
        List<String> said = Facts.of("claims.csv").stream()
                .filter(claim -> claim.getField("measure").equals(measure)
                        && claim.getField("subject_key").equals(programme)
                        && claim.getField("breakdown").equals(breakdown)
                        && claim.getField("as_of").equals(asOf))
                .map(claim -> claim.getField("value"))
                .distinct()
                .sorted()
                .toList();
        assertThat(String.join(" ", said)).isEqualTo(values);
    }

    @Test
    void atMostOneOfEachMatterIsAdopted() {
        Map<List<String>, Long> adopted = Facts.of("claims.csv").stream()
                .filter(claim -> !claim.getField("adopted_because").isEmpty())
                .collect(Collectors.groupingBy(
                        claim -> List.of(
                                claim.getField("measure"),
                                claim.getField("subject_kind"),
                                claim.getField("subject_key"),
                                claim.getField("breakdown"),
                                claim.getField("as_of")),
                        Collectors.counting()));
        assertThat(adopted.values()).containsOnly(1L);
    }

    private static List<NamedCsvRecord> claimsOf(String document) {
        return Facts.of("claims.csv").stream()
                .filter(claim -> claim.getField("document").equals(document))
                .toList();
    }

    private static List<String> distinctQuotes(String document) {
        return claimsOf(document).stream()
                .map(claim -> claim.getField("quote"))
                .distinct()
                .toList();
    }
}
