package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reference data that the migrations bring, read from the database. */
class RegionDataTest {

    private static final LocalDate IN_2010 = LocalDate.of(2010, 3, 17);
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);

    private static JdbcClient jdbc;
    private static RegionHistory history;

    @BeforeAll
    static void read() {
        jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
        history = new RegionReader(jdbc).read();
    }

    @Test
    void holdsEveryCodeOfTheCompiledLists() {
        assertThat(history.allCounties()).hasSize(520);
        assertThat(history.allProvinces()).hasSize(26);
    }

    @Test
    void has16ProvincesIn2010And17In2023() {
        assertThat(history.provincesAt(IN_2010))
                .hasSize(16)
                .noneMatch(province -> province.code().equals("36"));
        assertThat(history.provincesAt(END_OF_2023)).hasSize(17);
        assertThat(history.provincesAt(LocalDate.of(2026, 7, 1))).hasSize(16);
    }

    @Test
    void everyProvinceOfADayIsInOneRegionOfEachScheme() {
        for (LocalDate day : List.of(LocalDate.of(1990, 1, 1), IN_2010, END_OF_2023, LocalDate.of(2026, 11, 22))) {
            for (Province province : history.provincesAt(day)) {
                assertThat(history.schemeRegionOf("5PLUS2", province.code(), day))
                        .isPresent();
                assertThat(history.schemeRegionOf("5POLES3", province.code(), day))
                        .isPresent();
            }
        }
    }

    @Test
    void theSchemesHaveTheirSevenAndEightRegions() {
        assertThat(history.scheme("5PLUS2").orElseThrow().regions())
                .extracting(Scheme.SchemeRegion::name)
                .containsExactly("수도권", "충청권", "호남권", "대경권", "동남권", "강원권", "제주권");
        assertThat(history.scheme("5POLES3").orElseThrow().regions())
                .extracting(Scheme.SchemeRegion::name)
                .containsExactly("수도권", "중부권", "호남권", "대경권", "동남권", "강원", "전북", "제주");
    }

    @Test
    void everyCountyOfADayLiesInAProvinceOfThatDay() {
        for (LocalDate day : List.of(LocalDate.of(1990, 1, 1), IN_2010, END_OF_2023, LocalDate.of(2026, 11, 22))) {
            List<String> provinces =
                    history.provincesAt(day).stream().map(Province::code).toList();
            assertThat(history.countiesAt(day))
                    .isNotEmpty()
                    .allMatch(county -> provinces.contains(county.provinceCode()));
        }
    }

    @Test
    void theRenumberingsOfTheListAreFollowed() {
        assertThat(history.provinceAt("45", LocalDate.of(2024, 1, 18))).contains("52");
        assertThat(history.provinceAt("26", LocalDate.of(1990, 1, 1))).contains("21");
        assertThat(history.provinceAt("31", LocalDate.of(1990, 1, 1))).contains("48");
        assertThat(history.countyAt("46230", LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .county()
                        .code())
                .isEqualTo("12190");
        assertThat(history.countyAt("48120", LocalDate.of(2009, 1, 1))
                        .orElseThrow()
                        .certain())
                .isFalse();
    }

    @Test
    void theCodesOfJuly2026WaitForConfirmation() {
        assertThat(history.allCounties())
                .filteredOn(County::toConfirm)
                .hasSize(31)
                .allMatch(
                        county -> LocalDate.of(2026, 7, 1).equals(county.valid().from()));
        assertThat(history.province("12").orElseThrow().toConfirm()).isTrue();
    }

    @Test
    void eightDistrictsOf2026HaveNoPoint() {
        assertThat(history.countiesAt(LocalDate.of(2026, 11, 22)))
                .filteredOn(county -> county.point() == null)
                .extracting(County::code)
                .containsExactly("28125", "28155", "28275", "28290", "41591", "41593", "41595", "41597");
    }

    @Test
    void refusesACodeTwiceOnOneDay() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into county_period (county_code, name, valid, basis, source, known_from)
                                values ('11110', '종로', '[2020-01-01,2021-01-01)', 'ADMINISTRATOR', 'test', now())""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("county_period_once_ex");
    }

    @Test
    void refusesAPointOutsideTheCountry() {
        assertThatThrownBy(() -> jdbc.sql("update county set longitude = 35, latitude = 35 where code = '11110'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("county_point_range_ck");
    }
}
