package kr.sandan.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import kr.sandan.platform.RuleBroken;
import kr.sandan.programme.Span;
import org.junit.jupiter.api.Test;

/** What makes a part of a plan. */
class PartFactsTest {

    private static final Span OPEN = new Span(null, null);

    private static PartFacts component(Work work, String name, Extent extent) {
        return new PartFacts(PartKind.COMPONENT, name, null, null, null, null, "PHASE_1", 7L, work, extent, OPEN);
    }

    private static Extent pyeong(String land, String unit) {
        return new Extent(new BigDecimal(land), null, unit);
    }

    @Test
    void leavesOutWhatItsKindHasNoUseFor() {
        PartFacts site = new PartFacts(
                PartKind.SITE,
                " 강릉 ",
                null,
                SiteRole.SUPPORT,
                3L,
                "51150",
                "PHASE_1",
                7L,
                Work.CENTRE,
                pyeong("3000", "PYEONG"),
                OPEN);
        assertThat(site.name()).isEqualTo("강릉");
        assertThat(site.county()).isNull();
        assertThat(site.phase()).isNull();
        assertThat(site.extent().isKnown()).isFalse();
    }

    @Test
    void refusesAComponentThatIsCalledOtherAndNothingElse() {
        assertThat(component(Work.CENTRE, null, Extent.UNKNOWN).name()).isNull();
        assertThatThrownBy(() -> component(Work.OTHER, " ", Extent.UNKNOWN))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("target.component.name");
    }

    @Test
    void refusesAnAreaWithoutItsUnitAndOneOfNothing() {
        assertThatThrownBy(() -> pyeong("3000", null)).hasMessageContaining("target.extent.unit");
        assertThatThrownBy(() -> pyeong("0", "PYEONG")).hasMessageContaining("target.extent.range");
        assertThatThrownBy(() -> pyeong("1.234", "PYEONG")).hasMessageContaining("target.extent.range");
        assertThat(new Extent(null, null, "PYEONG").unit()).isNull();
    }

    @Test
    void refusesASiteWithoutARoleAndAnAreaWithoutACounty() {
        assertThatThrownBy(() -> PartFacts.site("강릉", null, null, null, OPEN)).hasMessageContaining("target.site.role");
        assertThatThrownBy(() -> PartFacts.area(null, OPEN)).hasMessageContaining("target.area.county");
    }
}
