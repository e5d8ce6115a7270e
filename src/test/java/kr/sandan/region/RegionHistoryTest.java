package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionHistoryTest {

    private static final LocalDate IN_2009 = LocalDate.of(2009, 6, 30);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 30);
    private static final LocalDate LATE_2026 = LocalDate.of(2026, 11, 22);

    private final RegionHistory history = Regions.history();

    @Test
    void doesNotShowAProvinceBeforeItExists() {
        assertThat(history.provincesAt(IN_2009)).extracting(Province::code).doesNotContain("36", "51", "12");
        assertThat(history.provincesAt(LocalDate.of(2012, 6, 30)))
                .extracting(Province::code)
                .doesNotContain("36");
        assertThat(history.provincesAt(LocalDate.of(2012, 7, 1)))
                .extracting(Province::code)
                .contains("36");
    }

    @Test
    void readsACodeAsTheOneOfTheDay() {
        assertThat(history.provinceAt("42", IN_2024)).contains("51");
        assertThat(history.provinceAt("51", IN_2009)).contains("42");
        assertThat(history.provinceAt("42", LocalDate.of(2023, 6, 10))).contains("42");
        assertThat(history.provinceAt("42", LocalDate.of(2023, 6, 11))).contains("51");
        assertThat(history.provinceAt("29", LATE_2026)).contains("12");
        assertThat(history.provinceAt("46", LATE_2026)).contains("12");
    }

    @Test
    void saysNothingWhereAMergedProvinceWasSeveral() {
        assertThat(history.provinceAt("12", IN_2009)).isEmpty();
        assertThat(history.provinceAt("12", LATE_2026)).contains("12");
    }

    @Test
    void saysNothingOfAProvinceThatDidNotExistYetOrNeverDid() {
        assertThat(history.provinceAt("36", IN_2009)).isEmpty();
        assertThat(history.provinceAt("99", IN_2009)).isEmpty();
    }

    @Test
    void closingOnePeriodHidesThatPeriodOnly() {
        assertThat(history.countiesOf("42", IN_2009)).extracting(County::name).containsExactly("원주시");
        assertThat(history.countiesOf("42", IN_2024)).isEmpty();
        assertThat(history.countiesOf("51", IN_2024)).extracting(County::name).containsExactly("원주시");
    }

    @Test
    void aClosedCodeStillReadsWithItsName() {
        assertThat(history.county("47720")).map(County::name).contains("군위군");
        assertThat(history.province("29")).map(Province::name).contains("광주광역시");
        assertThat(history.county("47720").orElseThrow().valid().lastDay()).isEqualTo("2023-06-30");
    }

    @Test
    void followsACountyThroughItsRenumbering() {
        assertThat(history.countyAt("47720", IN_2024).orElseThrow().county().code())
                .isEqualTo("27720");
        assertThat(history.countyAt("27720", IN_2009).orElseThrow().county().code())
                .isEqualTo("47720");
        assertThat(history.countyAt("48120", IN_2009).orElseThrow())
                .extracting(at -> at.county().code(), CountyAt::certain)
                .containsExactly("48110", true);
    }

    @Test
    void staysWithTheLastCertainCountyWhereTheLineSplits() {
        assertThat(history.countyAt("28110", LATE_2026).orElseThrow())
                .extracting(at -> at.county().code(), CountyAt::certain)
                .containsExactly("28110", false);
        assertThat(history.countyAt("28140", LATE_2026).orElseThrow())
                .extracting(at -> at.county().code(), CountyAt::certain)
                .containsExactly("28125", true);
        assertThat(history.countyAt("28125", IN_2009).orElseThrow().certain()).isFalse();
        assertThat(history.countyAt("00000", IN_2009)).isEmpty();
    }

    @Test
    void countsGunwiInDaegyeongBeforeAndAfterItsMove() {
        assertThat(history.schemeRegionOf("5PLUS2", "47720", IN_2009))
                .map(Scheme.SchemeRegion::name)
                .contains("대경권");
        assertThat(history.schemeRegionOf("5PLUS2", "27720", IN_2024))
                .map(Scheme.SchemeRegion::name)
                .contains("대경권");
        assertThat(history.schemeRegionOf("NONE", "27720", IN_2024)).isEmpty();
    }

    @Test
    void resolvesNamesAsStatisticsWriteThem() {
        assertThat(history.resolveProvince("강원", IN_2009)).map(Province::code).contains("42");
        assertThat(history.resolveProvince("강원", IN_2024)).map(Province::code).contains("51");
        assertThat(history.resolveCounty("경남", "창원시 진해구", IN_2024))
                .map(County::code)
                .contains("48129");
        assertThat(history.resolveCounty("세종", "세종", IN_2024)).map(County::code).contains("36110");
        assertThat(history.resolveCounty("세종", "세종시", IN_2024))
                .map(County::code)
                .contains("36110");
        assertThat(history.resolveCounty("대구", "없는군", IN_2024)).isEmpty();
    }

    @Test
    void readsDaysBeforeTheListOnItsFirstDay() {
        assertThat(history.beginning()).isEqualTo(Regions.START);
        assertThat(history.provinceAt("51", LocalDate.of(1970, 1, 1))).contains("42");
    }
}
