package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.junit.jupiter.api.Test;

/** Changes of the codes, made on a database of their own. */
class RegionServiceTest extends RegionDesk {

    @Test
    void previewCountsWhatStandsOnTheCodesAndWritesNothing() {
        RegionPreview preview = service.preview(renaming("48120", "통합창원시", 1));
        assertThat(preview.affected()).extracting(Affected::count).containsExactly(7L);
        assertThat(queries.history().county("48120").orElseThrow().name()).isEqualTo("창원시");
        assertThat(service.changes()).isEmpty();
    }

    @Test
    void aRenamingHoldsFromItsDayAndNotBefore() {
        apply(renaming("48120", "통합창원시", 1));
        RegionHistory after = queries.history();
        assertThat(after.countyAt("48120", DAY).orElseThrow().county().name()).isEqualTo("통합창원시");
        assertThat(after.countyAt("48120", DAY.minusDays(1))
                        .orElseThrow()
                        .county()
                        .name())
                .isEqualTo("창원시");
        assertThat(after.revision()).isEqualTo(2);
        assertThat(service.changes())
                .extracting(RegionChangeRow::summary, RegionChangeRow::reason)
                .containsExactly(tuple("48120=통합창원시", "시험"));
    }

    @Test
    void aSplitIsFollowedToItsDayOnly() {
        apply(change(
                ChangeRegions.Kind.SPLIT,
                List.of(
                        new RegionStep.Close("48250"),
                        open("48251", "동김해시"),
                        open("48253", "서김해시"),
                        new RegionStep.Follow("48250", "48251"),
                        new RegionStep.Follow("48250", "48253")),
                1));
        CountyAt at = queries.history().countyAt("48250", DAY).orElseThrow();
        assertThat(at.certain()).isFalse();
        assertThat(queries.history().countiesOf("48", DAY))
                .extracting(County::code)
                .contains("48251", "48253")
                .doesNotContain("48250");
        assertThat(queries.history().countiesOf("48", DAY.minusDays(1)))
                .extracting(County::code)
                .contains("48250");
    }

    @Test
    void aChangeSeenBeforeAnotherOneIsStale() {
        apply(renaming("48120", "통합창원시", 1));
        assertThatThrownBy(() -> apply(renaming("48250", "큰김해시", 1))).isInstanceOf(StaleEdit.class);
    }

    @Test
    void theSameFormSentTwiceChangesNothingTheSecondTime() {
        ChangeRegions once = renaming("48120", "통합창원시", 1);
        apply(once);
        apply(once);
        assertThat(service.changes()).hasSize(1);
    }

    @Test
    void asksForReasonAndSource() {
        ChangeRegions silent = new ChangeRegions(
                ChangeRegions.Kind.CLOSE, DAY, List.of(new RegionStep.Close("48250")), " ", "고시", 1, "key");
        assertThatThrownBy(() -> apply(silent))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("platform.change.reason-missing");
    }

    @Test
    void aNewSchemeHoldsFromItsDayAndIsKnownFromTheDayItWasEntered() {
        apply(scheme("6POLES", List.of(assign("6POLES", "11", "NORTH"), assign("6POLES", "26", "SOUTH"))));
        RegionHistory after = queries.history();
        assertThat(after.scheme("6POLES").orElseThrow().regions())
                .extracting(Scheme.SchemeRegion::name)
                .containsExactly("북부", "남부");
        assertThat(after.schemeRegionOf("6POLES", "11", DAY))
                .map(Scheme.SchemeRegion::code)
                .contains("NORTH");
        assertThat(after.schemeRegionOf("6POLES", "11", DAY.minusDays(1))).isEmpty();
        assertThat(queries.history(new AsOf(DAY, LocalDate.of(2026, 11, 21))).scheme("6POLES"))
                .isEmpty();
        assertThat(after.schemeRegionOf("5POLES3", "11", DAY)).isPresent();
    }

    @Test
    void aSchemeIsInForceThroughItsLastYearAndNoLonger() {
        List<RegionStep> steps = new ArrayList<>(
                scheme("6POLES", List.of(assign("6POLES", "11", "NORTH"))).steps());
        RegionStep.Introduce held = (RegionStep.Introduce) steps.get(0);
        PartialDate last = new PartialDate(DAY.plusYears(2), PartialDate.Precision.YEAR);
        steps.set(0, new RegionStep.Introduce(held.code(), held.name(), held.nameEn(), last, held.parts()));
        apply(change(ChangeRegions.Kind.SCHEME, steps, 1));
        RegionHistory after = queries.history();
        assertThat(after.schemeInForce(last.lastDay())).map(Scheme::code).contains("6POLES");
        assertThat(after.schemeInForce(last.lastDay().plusDays(1)))
                .map(Scheme::code)
                .contains("5POLES3");
        assertThat(after.schemeInForce(LocalDate.of(2013, 12, 31)))
                .map(Scheme::code)
                .contains("5PLUS2");
        assertThat(after.schemeInForce(LocalDate.of(2014, 1, 1))).isEmpty();
    }

    @Test
    void theEndOfASchemeIsSaidLaterAndWasNotKnownBefore() {
        AsOf before = new AsOf(DAY, LocalDate.of(2026, 11, 21));
        apply(expiry("5POLES3", DAY));
        assertThat(queries.history().schemeInForce(DAY.minusDays(1)))
                .map(Scheme::code)
                .contains("5POLES3");
        assertThat(queries.history().schemeInForce(DAY)).isEmpty();
        assertThat(queries.history(before).schemeInForce(DAY)).map(Scheme::code).contains("5POLES3");
        assertThat(service.changes()).extracting(RegionChangeRow::summary).containsExactly("-5POLES3");
    }

    @Test
    void aBetterKnownEndSupersedesTheOneSaidBefore() {
        apply(expiry("5PLUS2", LocalDate.of(2013, 3, 1)));
        Scheme.Ending ended = queries.history().scheme("5PLUS2").orElseThrow().ended();
        assertThat(ended).isEqualTo(new Scheme.Ending(PartialDate.parse("2013-02-28"), "고시"));
        assertThat(queries.history().schemeInForce(LocalDate.of(2013, 3, 1))).isEmpty();
        assertThat(queries.history(new AsOf(DAY, LocalDate.of(2026, 11, 21)))
                        .scheme("5PLUS2")
                        .orElseThrow()
                        .ended()
                        .last())
                .isEqualTo(PartialDate.parse("2013"));
    }

    @Test
    void refusesAnEndThatContradictsTheScheme() {
        refuses("region.change.scheme-unknown", expiry("7PLUS1", DAY));
        refuses("region.change.scheme-before", expiry("5PLUS2", LocalDate.of(2008, 1, 1)));
        apply(expiry("5POLES3", DAY));
        refuses("region.change.scheme-ended", expiry("5POLES3", DAY, 2));
    }

    private static ChangeRegions expiry(String scheme, LocalDate day) {
        return expiry(scheme, day, 1);
    }

    private static ChangeRegions expiry(String scheme, LocalDate day, long revision) {
        return new ChangeRegions(
                ChangeRegions.Kind.END_SCHEME,
                day,
                List.of(new RegionStep.Expire(scheme)),
                "시험",
                "고시",
                revision,
                "end-" + scheme + day + revision);
    }

    @Test
    void aProvinceOfANewSchemeMovesLater() {
        apply(scheme("6POLES", List.of(assign("6POLES", "11", "NORTH"), assign("6POLES", "26", "SOUTH"))));
        LocalDate later = DAY.plusYears(1);
        apply(new ChangeRegions(
                ChangeRegions.Kind.ASSIGN, later, List.of(assign("6POLES", "26", "NORTH")), "시험", "고시", 2, "later"));
        assertThat(queries.history().schemeRegionOf("6POLES", "26", later))
                .map(Scheme.SchemeRegion::code)
                .contains("NORTH");
        assertThat(queries.history().schemeRegionOf("6POLES", "26", DAY))
                .map(Scheme.SchemeRegion::code)
                .contains("SOUTH");
    }

    @Test
    void refusesASchemeThatContradictsItselfOrTheHistory() {
        refuses("region.change.scheme-taken", scheme("5PLUS2", List.of()));
        refuses("region.change.scheme-code", scheme("하나", List.of()));
        refuses("region.change.scheme-code", scheme("55", List.of()));
        refuses(
                "region.change.twice",
                scheme("6POLES", List.of(assign("6POLES", "11", "NORTH"), assign("6POLES", "11", "SOUTH"))));
        refuses("region.change.region-unknown", scheme("6POLES", List.of(assign("6POLES", "11", "EAST"))));
        refuses("region.change.not-in-force", scheme("6POLES", List.of(assign("6POLES", "42", "NORTH"))));
    }

    private void refuses(String messageKey, ChangeRegions change) {
        assertThatThrownBy(() -> apply(change)).isInstanceOf(RuleBroken.class).hasMessage(messageKey);
    }

    private static ChangeRegions scheme(String code, List<RegionStep> assignments) {
        List<RegionStep> steps = new ArrayList<>();
        steps.add(new RegionStep.Introduce(
                code,
                "육극",
                "Six poles",
                null,
                List.of(new RegionStep.Part("NORTH", "북부", "North"), new RegionStep.Part("SOUTH", "남부", "South"))));
        steps.addAll(assignments);
        return change(ChangeRegions.Kind.SCHEME, steps, 1);
    }

    private static RegionStep assign(String scheme, String province, String region) {
        return new RegionStep.Assign(province, scheme, region);
    }

    @Test
    void movesAProvinceToAnotherEconomicRegionFromADayOn() {
        apply(change(ChangeRegions.Kind.ASSIGN, List.of(new RegionStep.Assign("52", "5POLES3", "HONAM")), 1));
        assertThat(queries.history().schemeRegionOf("5POLES3", "52", DAY))
                .map(Scheme.SchemeRegion::code)
                .contains("HONAM");
        assertThat(queries.history().schemeRegionOf("5POLES3", "52", DAY.minusDays(1)))
                .map(Scheme.SchemeRegion::code)
                .contains("JEONBUK");
    }
}
