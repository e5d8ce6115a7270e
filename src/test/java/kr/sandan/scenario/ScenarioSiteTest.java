package kr.sandan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.RuleBroken;
import kr.sandan.scenario.ScenarioSite.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be tried with a site, and what is said of it afterwards. */
class ScenarioSiteTest {

    private final ScenarioSite hub = copied(1, "창원", Standing.HUB);
    private final ScenarioSite linked = copied(2, "진해", Standing.under(1L));

    private static ScenarioSite copied(long id, String name, Standing copied) {
        return site(id, name, copied, copied);
    }

    private static ScenarioSite site(long id, String name, @Nullable Standing copied, @Nullable Standing now) {
        return new ScenarioSite(
                id, copied == null ? null : 100 + id, name, null, false, false, false, copied, now, List.of(id));
    }

    @Test
    void aLinkedSiteIsPromotedAndStandsUnderNoHub() {
        assertThat(linked.after(StepKind.PROMOTED, hub)).isEqualTo(new Standing(DesignationRole.HUB, null));
    }

    @Test
    void aTargetIsPromotedToo() {
        ScenarioSite target = copied(3, "구미", new Standing(DesignationRole.TARGET, null));
        assertThat(target.after(StepKind.PROMOTED, null)).isEqualTo(Standing.HUB);
    }

    @Test
    void aHubIsDemotedUnderAnotherOrUnderNone() {
        ScenarioSite other = copied(4, "구미", Standing.HUB);
        assertThat(hub.after(StepKind.DEMOTED, other)).isEqualTo(Standing.under(4L));
        assertThat(hub.after(StepKind.DEMOTED, null)).isEqualTo(Standing.under(null));
    }

    @Test
    void whatIsOutStandsNowhere() {
        assertThat(linked.after(StepKind.REMOVED, null)).isNull();
    }

    @Test
    void refusesToPromoteAHub() {
        assertRefused("scenario.refused.hub-already", hub, StepKind.PROMOTED, null);
    }

    @Test
    void refusesToDemoteWhatIsNoHub() {
        assertRefused("scenario.refused.no-hub", linked, StepKind.DEMOTED, hub);
    }

    @Test
    void refusesToLinkAHub() {
        ScenarioSite other = copied(4, "구미", Standing.HUB);
        assertRefused("scenario.refused.demote-first", hub, StepKind.LINKED, other);
    }

    @Test
    void refusesToLinkToNothingToItselfOrToWhatIsNoHub() {
        assertRefused("scenario.refused.choose-hub", linked, StepKind.LINKED, null);
        assertRefused("scenario.refused.itself", linked, StepKind.LINKED, linked);
        assertRefused("scenario.refused.hub-none", linked, StepKind.LINKED, copied(5, "김해", Standing.under(1L)));
    }

    @Test
    void refusesALinkThatIsThere() {
        assertRefused("scenario.refused.there-already", linked, StepKind.LINKED, hub);
    }

    @Test
    void refusesToUnlinkWhatStandsUnderNoHub() {
        assertRefused("scenario.refused.not-linked", hub, StepKind.UNLINKED, null);
        assertRefused("scenario.refused.not-linked", copied(6, "사천", Standing.under(null)), StepKind.UNLINKED, null);
    }

    @ParameterizedTest
    @EnumSource(value = StepKind.class, names = "ADDED", mode = EnumSource.Mode.EXCLUDE)
    void refusesEverythingWithASiteThatIsOut(StepKind kind) {
        assertRefused("scenario.refused.out", site(7, "부산", Standing.HUB, null), kind, hub);
    }

    @Test
    void saysWhatBecameOfItAgainstTheCopy() {
        assertThat(hub.mark()).isEqualTo(Mark.SAME);
        assertThat(site(1, "가", Standing.under(2L), Standing.HUB).mark()).isEqualTo(Mark.PROMOTED);
        assertThat(site(1, "가", Standing.HUB, Standing.under(2L)).mark()).isEqualTo(Mark.DEMOTED);
        assertThat(site(1, "가", Standing.under(2L), Standing.under(3L)).mark()).isEqualTo(Mark.RELINKED);
        assertThat(site(1, "가", Standing.under(2L), Standing.under(null)).mark())
                .isEqualTo(Mark.RELINKED);
        assertThat(site(1, "가", null, Standing.HUB).mark()).isEqualTo(Mark.ADDED);
        assertThat(site(1, "가", Standing.HUB, null).mark()).isEqualTo(Mark.REMOVED);
    }

    @Test
    void aTargetLinkedToAHubChangedItsLink() {
        Standing target = new Standing(DesignationRole.TARGET, null);
        assertThat(site(1, "가", target, Standing.under(2L)).mark()).isEqualTo(Mark.RELINKED);
    }

    private static void assertRefused(String key, ScenarioSite site, StepKind kind, @Nullable ScenarioSite hub) {
        assertThatThrownBy(() -> site.after(kind, hub))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}
