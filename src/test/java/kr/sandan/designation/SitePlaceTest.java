package kr.sandan.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kr.sandan.designation.SitePlace.Basis;
import org.junit.jupiter.api.Test;

class SitePlaceTest {

    private static final SitePlace SEOUL = new SitePlace(126.9780, 37.5665, Basis.OWN, 1);
    private static final SitePlace BUSAN = new SitePlace(129.0756, 35.1796, Basis.OWN, 1);

    @Test
    void measuresAsTheCrowFlies() {
        assertThat(SEOUL.kilometresTo(BUSAN)).isCloseTo(325, within(1.0)).isEqualTo(BUSAN.kilometresTo(SEOUL));
        assertThat(SEOUL.kilometresTo(new SitePlace(126.9780, 38.5665, Basis.OWN, 1)))
                .isCloseTo(111.2, within(0.1));
        assertThat(SEOUL.kilometresTo(SEOUL)).isZero();
    }

    @Test
    void isExactOnlyBetweenPositionsOfComplexes() {
        assertThat(SEOUL.measuredTo(BUSAN)).isTrue();
        assertThat(SEOUL.measuredTo(of(BUSAN, Basis.COUNTY))).isFalse();
        assertThat(of(SEOUL, Basis.BOTH).measuredTo(BUSAN)).isFalse();
    }

    @Test
    void aSharedCentreSaysNothingOfTheDistance() {
        assertThat(of(SEOUL, Basis.COUNTY).sharesCentreWith(of(SEOUL, Basis.COUNTY)))
                .isTrue();
        assertThat(SEOUL.sharesCentreWith(SEOUL)).isFalse();
        assertThat(of(SEOUL, Basis.COUNTY).sharesCentreWith(of(BUSAN, Basis.COUNTY)))
                .isFalse();
    }

    private static SitePlace of(SitePlace place, Basis basis) {
        return new SitePlace(place.longitude(), place.latitude(), basis, place.complexes());
    }
}
