package kr.sandan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of the demonstration against the portal's own codes. */
class DemonstrationPlacesTest {

    /** The day of the survey: codes of the files are those in force on it. */
    private static final LocalDate SURVEYED = LocalDate.of(2023, 12, 31);

    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
    }

    @Test
    void everyCountyIsInForceOnTheDayOfTheSurvey() {
        Set<String> wanted = new HashSet<>(Facts.column("parts.csv", "county_code"));
        Facts.of("complexes.csv").forEach(row -> wanted.addAll(Facts.several(row, "county_codes")));
        assertThat(countiesOn(SURVEYED)).containsAll(wanted);
    }

    @Test
    void theProvincesAreThoseOfTheCounties() {
        for (NamedCsvRecord row : Facts.of("complexes.csv")) {
            Set<String> ofCounties = new HashSet<>();
            Facts.several(row, "county_codes").forEach(code -> ofCounties.add(code.substring(0, 2)));
            assertThat(ofCounties).as(row.getField("key")).isEqualTo(Set.copyOf(Facts.several(row, "province_codes")));
        }
    }

    @Test
    void everyEarlierPlaceWasInForceOnItsLastDay() {
        for (NamedCsvRecord row : Facts.of("place_history.csv")) {
            LocalDate lastDay = LocalDate.parse(row.getField("valid_to")).minusDays(1);
            assertThat(countiesOn(lastDay)).as(row.getField("key")).containsAll(Facts.several(row, "county_codes"));
        }
    }

    private static Set<String> countiesOn(LocalDate day) {
        return jdbc.sql("select county_code from county_period where superseded_at is null and valid @> ?::date")
                .param(day)
                .query(String.class)
                .set();
    }
}
