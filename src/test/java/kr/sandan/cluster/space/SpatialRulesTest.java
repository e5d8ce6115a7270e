package kr.sandan.cluster.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpatialRulesTest {

    private static final Position CENTRE = new Position(128, 36);
    private static final Limits LIMITS = new Limits(new BigDecimal(20), new BigDecimal(10), new BigDecimal(15));
    private static final double MILLIMETRE = 0.000001;

    private static Spot spot(long id, @Nullable Double latitude, @Nullable Long areaM2) {
        return new Spot(id, latitude == null ? null : new Position(128, latitude), areaM2);
    }

    private static SpatialRules rules(Setting setting, Spot... nodes) {
        return SpatialRules.of(CENTRE, setting, List.of(nodes), LIMITS);
    }

    /** Along the equator the ellipsoid is a circle; the arc of the meridian was integrated, the last way found by Vincenty. */
    @Test
    void measuresAsReckonedByHand() {
        assertThat(new Position(128, 0).kilometresTo(new Position(129, 0)))
                .isCloseTo(Math.PI / 180 * 6378.137, within(MILLIMETRE));
        assertThat(CENTRE.kilometresTo(new Position(128, 36.18))).isCloseTo(19.972920639, within(MILLIMETRE));
        assertThat(new Position(127.49, 36.64).kilometresTo(new Position(127.62, 36.45)))
                .isCloseTo(24.083860972, within(MILLIMETRE));
    }

    @Test
    void namesTheNodeThatLiesTooFarAndItsDistance() {
        SpatialRules rules = rules(Setting.ORDINARY, spot(1, 36.18, 1_000_000L), spot(2, 36.2, 1_000_000L));
        assertThat(rules.distance()).isEqualTo(Holds.FALSE);
        assertThat(rules.reaches()).extracting(Reach::holds).containsExactly(Holds.TRUE, Holds.FALSE);
        assertThat(rules.farthest()).isEqualTo(rules.reaches().get(1));
        assertThat(rules.ground().holds()).isEqualTo(Holds.TRUE);
    }

    @Test
    void asksForHalfTheDistanceInMetropolitanCities() {
        assertThat(rules(Setting.METROPOLITAN, spot(1, 36.09, 1L)).distance()).isEqualTo(Holds.TRUE);
        assertThat(rules(Setting.METROPOLITAN, spot(1, 36.18, 1L)).distance()).isEqualTo(Holds.FALSE);
    }

    @Test
    void decidesForSeveralKindsOfProvincesOnlyWhatBothLimitsSay() {
        assertThat(rules(Setting.MIXED, spot(1, 36.05, 1L)).distance()).isEqualTo(Holds.TRUE);
        assertThat(rules(Setting.MIXED, spot(1, 36.2, 1L)).distance()).isEqualTo(Holds.FALSE);
        SpatialRules between = rules(Setting.UNKNOWN, spot(1, 36.12, 1L));
        assertThat(between.distance()).isEqualTo(Holds.UNDECIDABLE);
        assertThat(between.reaches().get(0).why()).isEqualTo(Why.BETWEEN_LIMITS);
    }

    @Test
    void guessesNoPointAndNoArea() {
        SpatialRules rules = rules(Setting.ORDINARY, spot(1, 36.05, 1_000_000L), spot(2, null, null));
        assertThat(rules.distance()).isEqualTo(Holds.UNDECIDABLE);
        assertThat(rules.reaches().get(1).why()).isEqualTo(Why.NO_POINT);
        assertThat(rules.ground().holds()).isEqualTo(Holds.UNDECIDABLE);
        assertThat(rules.ground().missing()).extracting(Spot::id).containsExactly(2L);
        SpatialRules uncentred = SpatialRules.of(null, Setting.ORDINARY, List.of(spot(1, 36.05, 1L)), LIMITS);
        assertThat(uncentred.reaches().get(0).why()).isEqualTo(Why.NO_CENTRE);
        assertThat(rules(Setting.ORDINARY).distance()).isEqualTo(Holds.UNDECIDABLE);
    }

    @Test
    void isBrokenByWhatIsKnownWhateverIsNot() {
        SpatialRules rules = rules(Setting.ORDINARY, spot(1, 36.3, 15_000_001L), spot(2, null, null));
        assertThat(rules.distance()).isEqualTo(Holds.FALSE);
        assertThat(rules.ground().holds()).isEqualTo(Holds.FALSE);
    }

    @Test
    void allowsTheLimitItself() {
        assertThat(rules(Setting.ORDINARY, spot(1, 36.05, 15_000_000L)).ground().holds())
                .isEqualTo(Holds.TRUE);
    }

    @Test
    void decidesNothingWithoutLimits() {
        SpatialRules rules =
                SpatialRules.of(CENTRE, Setting.ORDINARY, List.of(spot(1, 36.3, 99_000_000L)), Limits.NONE);
        assertThat(rules.reaches().get(0).why()).isEqualTo(Why.NO_LIMIT);
        assertThat(rules.ground().why()).isEqualTo(Why.NO_LIMIT);
    }
}
