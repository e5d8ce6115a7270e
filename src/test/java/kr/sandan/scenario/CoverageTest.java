package kr.sandan.scenario;

import static kr.sandan.scenario.Layouts.complex;
import static kr.sandan.scenario.Layouts.hub;
import static kr.sandan.scenario.Layouts.linked;
import static kr.sandan.scenario.Layouts.placed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kr.sandan.scenario.Layouts.Complex;
import kr.sandan.scenario.Outcome.RegionLine;
import kr.sandan.scenario.Outcome.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Firms and employment of designated complexes among those of all: what is added, and what never is. */
class CoverageTest {

    private static final List<String> REGIONS = List.of("DONGNAM", "HONAM");

    private static String region(String province) {
        return switch (province) {
            case "48", "26" -> "DONGNAM";
            case "46" -> "HONAM";
            default -> Outcome.NONE;
        };
    }

    private static List<RegionLine> lines(@Nullable LocalDate quarter, List<Placed> sites, Complex... all) {
        return new Coverage(Arrays.stream(all).map(Complex::entry).toList(), CoverageTest::region, quarter)
                .lines(sites, REGIONS);
    }

    private static Share in(String region, List<RegionLine> lines) {
        return lines.stream()
                .filter(line -> region.equals(line.region()))
                .findFirst()
                .orElseThrow()
                .employment();
    }

    private static Share whole(List<RegionLine> lines) {
        return lines.get(lines.size() - 1).employment();
    }

    @Test
    void dividesWhatIsDesignatedByWhatIsThere() {
        Complex changwon = complex(1, "48").employing(300);
        List<RegionLine> lines = lines(
                Layouts.QUARTER,
                List.of(placed(hub(1, "창원"), changwon)),
                changwon,
                complex(2, "26").employing(100),
                complex(3, "46").employing(600));
        assertThat(in("DONGNAM", lines).percent()).isEqualByComparingTo("75");
        assertThat(in("HONAM", lines).percent()).isEqualByComparingTo("0");
        assertThat(whole(lines).percent()).isEqualByComparingTo("30");
    }

    @Test
    void countsAWithheldFigureAndAddsNothingForIt() {
        Complex silent = complex(1, "48").withholding();
        Share share = in(
                "DONGNAM",
                lines(
                        Layouts.QUARTER,
                        List.of(placed(hub(1, "가"), silent)),
                        silent,
                        complex(2, "48").employing(50)));
        assertThat(share.designated().value()).isNull();
        assertThat(share.designated().withheld()).isOne();
        assertThat(share.percent()).as("not zero").isNull();
        assertThat(share.all().value()).isEqualByComparingTo("50");
        assertThat(share.all().withheld()).isOne();
    }

    @Test
    void aPartWithoutAFigureOfItsOwnHasNone() {
        Complex whole = complex(1, "48").employing(100);
        Share share = whole(lines(
                Layouts.QUARTER, List.of(placed(hub(1, "일부"), complex(2, "48").partOf(1))), whole));
        assertThat(share.designated().without()).isOne();
        assertThat(share.designated().value()).isNull();
        assertThat(share.percent()).isNull();
    }

    @Test
    void aWholeAndItsPartAreAddedOnce() {
        Complex whole = complex(1, "48").employing(100);
        Complex part = complex(2, "48").employing(40).partOf(1);
        Share share = whole(lines(
                Layouts.QUARTER,
                List.of(placed(hub(1, "전체"), whole), placed(linked(2, "일부", 1L), part), placed(hub(3, "또"), whole)),
                whole));
        assertThat(share.percent()).isEqualByComparingTo("100");
    }

    @Test
    void figuresOfAnotherQuarterAreNotAdded() {
        Complex late = complex(1, "48").employing(100).ofQuarter(LocalDate.of(2022, 12, 31));
        Share share = whole(lines(Layouts.QUARTER, List.of(placed(hub(1, "가"), late)), late));
        assertThat(share.designated().without()).isOne();
        assertThat(share.percent()).isNull();
    }

    @Test
    void aComplexInTwoRegionsCountsInEachWithItsOwnFigureAndOnceInTheCountry() {
        Complex across =
                complex(1, "48", "46").employing(100).employing("48", 70).employing("46", 30);
        List<RegionLine> lines = lines(Layouts.QUARTER, List.of(placed(hub(1, "걸친 곳"), across)), across);
        assertThat(in("DONGNAM", lines).designated().value()).isEqualByComparingTo("70");
        assertThat(in("HONAM", lines).designated().value()).isEqualByComparingTo("30");
        assertThat(whole(lines).designated().value()).isEqualByComparingTo("100");
        assertThat(lines.get(lines.size() - 1).hubs()).isOne();
    }

    @Test
    void withoutAPublishedQuarterNothingIsKnown() {
        Complex changwon = complex(1, "48").employing(300);
        assertThat(whole(lines(null, List.of(placed(hub(1, "창원"), changwon)), changwon))
                        .percent())
                .isNull();
    }

    @Test
    void aSiteWithoutAKnownComplexIsCountedApart() {
        List<RegionLine> lines = lines(Layouts.QUARTER, List.of(placed(hub(1, "제주"))), complex(2, "48"));
        assertThat(lines)
                .filteredOn(line -> Outcome.UNKNOWN.equals(line.region()))
                .singleElement()
                .satisfies(line -> assertThat(line.hubs()).isOne());
    }
}
