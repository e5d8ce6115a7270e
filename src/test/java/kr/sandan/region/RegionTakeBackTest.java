package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;

/** Changes of the codes, taken back. */
class RegionTakeBackTest extends RegionDesk {

    @Test
    void aChangeTakenBackIsAsIfItHadNeverBeenAndWasStillKnown() {
        String before = picture(queries.history());
        ChangeRegions split = change(
                ChangeRegions.Kind.SPLIT,
                List.of(
                        new RegionStep.Close("48250"),
                        open("48251", "동김해시"),
                        new RegionStep.Follow("48250", "48251"),
                        new RegionStep.Assign("52", "5POLES3", "HONAM"),
                        new RegionStep.Expire("5PLUS2"),
                        new RegionStep.Rename("48120", new RegionStep.Names("통합창원시", null, null))),
                1);
        apply(split);
        String between = picture(queries.history());
        AsOf known = later(1);
        assertThat(between).isNotEqualTo(before);
        now = now.plus(Duration.ofDays(2));

        transaction.executeWithoutResult(any -> service.takeBack(split.submissionKey(), "잘못 올림"));
        transaction.executeWithoutResult(any -> service.takeBack(split.submissionKey(), "한 번 더"));

        assertThat(picture(queries.history())).isEqualTo(before);
        assertThat(picture(queries.history(known))).isEqualTo(between);
        assertThat(picture(queries.history(later(-10)))).isEqualTo(before);
        assertThat(service.changes())
                .extracting(RegionChangeRow::kind)
                .containsExactly(ChangeRegions.Kind.TAKEN_BACK, ChangeRegions.Kind.SPLIT);
    }

    @Test
    void aChangeOnWhichALaterOneBuildsIsNotTakenBackBeforeIt() {
        ChangeRegions first = renaming("48120", "통합창원시", 1);
        apply(first);
        ChangeRegions second = new ChangeRegions(
                ChangeRegions.Kind.CLOSE,
                DAY.plusYears(1),
                List.of(new RegionStep.Close("48120")),
                "시험",
                "고시",
                2,
                "second");
        apply(second);
        assertThat(service.obstacles(first.submissionKey()).changes())
                .extracting(RegionChangeRow::summary)
                .containsExactly("-48120");
        assertThatThrownBy(() -> service.takeBack(first.submissionKey(), "사유"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("region.change.built-on");
        transaction.executeWithoutResult(any -> service.takeBack("second", "사유"));
        transaction.executeWithoutResult(any -> service.takeBack(first.submissionKey(), "사유"));
        assertThat(queries.history()
                        .countyAt("48120", DAY)
                        .orElseThrow()
                        .county()
                        .name())
                .isEqualTo("창원시");
    }

    @Test
    void aChangeWhoseNewCodesAreInUseIsNotTakenBack() {
        ChangeRegions opening = change(ChangeRegions.Kind.OPEN, List.of(open("48999", "새시")), 1);
        apply(opening);
        assertThat(service.obstacles(opening.submissionKey()).standing())
                .extracting(Affected.Named::name)
                .containsExactly("새시 산업단지");
        assertThatThrownBy(() -> service.takeBack(opening.submissionKey(), "사유"))
                .hasMessage("region.change.built-on");
    }

    private AsOf later(int days) {
        LocalDate day = LocalDate.ofInstant(now, AsOf.ZONE).plusDays(days);
        return new AsOf(DAY, day);
    }

    private static String picture(RegionHistory history) {
        return Stream.of(history.allProvinces(), history.allCounties(), history.schemes())
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"))
                + history.successorsOf("48250");
    }
}
