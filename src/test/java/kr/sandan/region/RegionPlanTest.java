package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;

class RegionPlanTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final RegionHistory history = Regions.history();

    @Test
    void refusesACodeThatIsInForce() {
        refuses("region.change.taken", open("51130", "원주시"));
    }

    @Test
    void refusesToReuseACodeBeforeItsOwnPeriod() {
        assertThatThrownBy(() -> RegionPlan.of(history, LocalDate.of(2020, 1, 1), List.of(open("51130", "원주시"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("region.change.taken");
    }

    @Test
    void refusesToEndACodeThatHasEnded() {
        refuses("region.change.not-in-force", new RegionStep.Close("42130"));
        refuses("region.change.not-in-force", new RegionStep.Rename("42130", names("원주군")));
    }

    @Test
    void refusesACountyOutsideEveryProvince() {
        refuses("region.change.province-missing", open("99110", "새시"));
        refuses("region.change.province-missing", open("42140", "새시"));
    }

    @Test
    void refusesTwoCountiesOfOneNameInOneProvince() {
        refuses("region.change.name-twice", open("48130", "창원시"));
        refuses("region.change.name-twice", open("48130", "새시"), open("48140", "새시"));
    }

    @Test
    void allowsTheNameOfACountyThatEndsThatDay() {
        RegionPlan plan = plan(new RegionStep.Close("48120"), open("48130", "창원시"), follow("48120", "48130"));
        assertThat(plan.codes()).containsExactly("48120", "48130");
    }

    @Test
    void refusesToEndAProvinceWhileItsCountiesGoOn() {
        refuses("region.change.counties-remain", new RegionStep.Close("51"));
    }

    @Test
    void refusesASuccessorThatIsNotThere() {
        refuses("region.change.successor-missing", new RegionStep.Close("48120"), follow("48120", "48130"));
        refuses("region.change.follows-itself", follow("48120", "48120"));
    }

    @Test
    void refusesWhatIsNoCodeOrNothing() {
        refuses("region.change.code-form", open("4812", "새시"));
        refuses("region.change.name-missing", open("48130", " "));
        refuses("region.change.province-names", open("61", "새도"));
        refuses("region.change.nothing");
    }

    @Test
    void aProvinceThatFollowsAnotherInheritsItsEconomicRegion() {
        RegionPlan plan = plan(
                new RegionStep.Close("27720"),
                new RegionStep.Close("27"),
                new RegionStep.Open("61", new RegionStep.Names("대구특별시", "대구", "Daegu")),
                open("61720", "군위군"),
                follow("27", "61"),
                follow("27720", "61720"));
        assertThat(plan.steps(RegionStep.Assign.class))
                .containsExactly(new RegionStep.Assign("61", "5PLUS2", "DAEGYEONG"));
    }

    @Test
    void refusesARegionThatTheSchemeDoesNotHaveOrThatChangesNothing() {
        refuses("region.change.region-unknown", new RegionStep.Assign("51", "5PLUS2", "NOWHERE"));
        refuses("region.change.region-same", new RegionStep.Assign("51", "5PLUS2", "GANGWON"));
        refuses("region.change.not-in-force", new RegionStep.Assign("42", "5PLUS2", "HONAM"));
    }

    private void refuses(String messageKey, RegionStep... steps) {
        assertThatThrownBy(() -> plan(steps)).isInstanceOf(RuleBroken.class).hasMessage(messageKey);
    }

    private RegionPlan plan(RegionStep... steps) {
        return RegionPlan.of(history, DAY, List.of(steps));
    }

    private static RegionStep.Open open(String code, String name) {
        return new RegionStep.Open(code, names(name));
    }

    private static RegionStep.Follow follow(String from, String to) {
        return new RegionStep.Follow(from, to);
    }

    private static RegionStep.Names names(String name) {
        return new RegionStep.Names(name, null, null);
    }
}
