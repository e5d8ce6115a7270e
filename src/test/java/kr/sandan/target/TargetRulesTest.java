package kr.sandan.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.Qualifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How targets are set beside what was reached: shares, lights, trends, sums. */
class TargetRulesTest {

    private static final LightRule RULE = new LightRule(null, 10_000, 8_000, "처음");

    private static BigDecimal of(String figure) {
        return new BigDecimal(figure);
    }

    private static TargetRow row(
            @Nullable Long site, String target, @Nullable Qualifier qualifier, @Nullable String baseline) {
        return new TargetRow(
                1,
                new TargetKey(1, null, site, "FIRMS"),
                "CERAMICS",
                null,
                null,
                2010,
                "FIRMS",
                true,
                baseline == null ? null : of(baseline),
                null,
                of(target),
                qualifier,
                0,
                null,
                null,
                null,
                1L,
                null);
    }

    @Test
    void givesALightByTheShareOfTheTargetThatWasReached() {
        assertThat(Light.of(Light.share(of("100"), of("100"), true), RULE)).isEqualTo(Light.GREEN);
        assertThat(Light.of(Light.share(of("100"), of("99.99"), true), RULE)).isEqualTo(Light.AMBER);
        assertThat(Light.of(Light.share(of("100"), of("79.9"), true), RULE)).isEqualTo(Light.RED);
        assertThat(Light.of(Light.share(of("10"), of("12"), false), RULE)).isEqualTo(Light.AMBER);
    }

    @Test
    void givesNoLightWhereOneOfTheTwoIsNotKnownOrTheTargetIsNothing() {
        assertThat(Light.of(Light.share(null, of("5"), true), RULE)).isEqualTo(Light.UNKNOWN);
        assertThat(Light.of(Light.share(of("5"), null, true), RULE)).isEqualTo(Light.UNKNOWN);
        assertThat(Light.share(of("0"), of("5"), true)).isNull();
    }

    @Test
    void forecastsFromThreeYearsOnAndNeverLessThanNothing() {
        assertThat(Trend.of(Map.of(2006, of("10"), 2007, of("20")))).isEmpty();
        Trend rising =
                Trend.of(Map.of(2006, of("10"), 2007, of("20"), 2008, of("30"))).orElseThrow();
        assertThat(rising.in(2010)).isEqualByComparingTo("50");
        Trend falling =
                Trend.of(Map.of(2006, of("30"), 2007, of("20"), 2008, of("10"))).orElseThrow();
        assertThat(falling.in(2015)).isEqualByComparingTo("0");
    }

    @Test
    void setsTheSumOfTheSitesBesideTheWholeAsStated() {
        List<Breakdown> found = Breakdown.of(List.of(
                row(null, "100", null, "21"),
                row(1L, "40", Qualifier.ABOUT, null),
                row(2L, "30", null, null),
                row(3L, "20", Qualifier.ODD, null)));
        assertThat(found).hasSize(1);
        Breakdown firms = found.get(0);
        assertThat(firms.stated()).isEqualByComparingTo("100");
        assertThat(firms.sum()).isEqualByComparingTo("90");
        assertThat(firms.sumWithBaseline()).isEqualByComparingTo("111");
        assertThat(firms.addsUp()).isFalse();
        assertThat(firms.loose()).isTrue();
    }

    @Test
    void findsNoFaultWhereTheSitesMeetTheWholeWithOrWithoutTheBaseline() {
        assertThat(Breakdown.of(
                        List.of(row(null, "70", null, "20"), row(1L, "40", null, null), row(2L, "30", null, null))))
                .allMatch(Breakdown::addsUp);
        assertThat(Breakdown.of(
                        List.of(row(null, "90", null, "20"), row(1L, "40", null, null), row(2L, "30", null, null))))
                .allMatch(Breakdown::addsUp);
        assertThat(Breakdown.of(List.of(row(null, "90", null, null)))).isEmpty();
    }

    @Test
    void refusesWhatIsNoTargetAndNoActual() {
        assertThatThrownBy(() -> new Goal(1989, of("1"), null, null, null, null))
                .hasMessageContaining("target.year.range");
        assertThatThrownBy(() -> new Goal(2010, of("-1"), null, null, null, null))
                .hasMessageContaining("target.figure.range");
        assertThatThrownBy(() -> new Goal(2010, of("1"), null, null, PartialDate.parse("2005"), null))
                .hasMessageContaining("target.baseline.required");
        assertThatThrownBy(() -> new Actual(PartialDate.parse("2010-01-01"), of("1"), null))
                .hasMessageContaining("target.actual.day");
        assertThatThrownBy(() ->
                        new Actual(PartialDate.parse("2030"), of("1"), null).requireBegun(LocalDate.of(2026, 11, 28)))
                .hasMessageContaining("target.actual.future");
        assertThatThrownBy(() -> new LightRule(null, 8_000, 8_000, "x")).hasMessageContaining("target.rule.order");
    }
}
