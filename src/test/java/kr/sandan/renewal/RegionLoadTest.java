package kr.sandan.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadState;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.region.ChangeRegions;
import kr.sandan.testing.OfficialFile;
import kr.sandan.testing.PortalTest;
import kr.sandan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The official code file applied and reverted, on a portal of its own. */
@PortalTest
@Import(SettableClock.class)
class RegionLoadTest extends RegionLoads {

    @Autowired
    private SettableClock.Hands clock;

    /** Every load leaves the regions as it found them. */
    @AfterEach
    void takeBack() {
        jdbc.sql("select id from load where kind = 'REGIONS' and state = 'APPLIED' order by id desc")
                .query(Long.class)
                .list()
                .forEach(load -> service.revert(load, "시험 끝", admin()));
    }

    @Test
    void saysWhatTheFileChanges() {
        long load = checked(held().replacing("4812900000\t경상남도 창원시 진해구", "4812900000\t경상남도 창원시 새진해구")
                .replacing("4311100000\t", "4311900000\t"));
        assertThat(changesOf(load))
                .extracting(Change::key, Change::field, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple("48129", "name", "창원시 진해구", "창원시 새진해구"),
                        tuple("43111", "name", "청주시 상당구", null),
                        tuple("43119", "name", null, "청주시 상당구"),
                        tuple("43111", "successor", null, "43119 충청북도 청주시 상당구"));
        service.cancel(load, admin());
    }

    @Test
    void goesInAsAWholeChangesNothingTheSecondTimeAndComesOutAgain() {
        String path = "/regions.csv?asOf=" + DAY;
        String before = export(path);
        clock.putForward(1);
        OfficialFile file = held().replacing("4812900000\t경상남도 창원시 진해구", "4812900000\t경상남도 창원시 새진해구")
                .replacing("4311100000\t", "4311900000\t");
        long load = checked(file);
        assertThat(export(path)).as("nothing before it is applied").isEqualTo(before);
        apply(load);
        String known = LocalDate.ofInstant(clock.instant(), AsOf.ZONE).toString();
        String applied = export(path);
        assertThat(applied).contains("48129,창원시 새진해구", "43119,청주시 상당구").isNotEqualTo(before);
        assertThat(export("/regions.csv?asOf=" + DAY.minusDays(1))).contains("48129,창원시 진해구");

        clock.putForward(1);
        long again = checked(file);
        assertThat(changesOf(again)).isEmpty();
        apply(again);
        assertThat(export(path)).isEqualTo(applied);

        service.revert(load, "잘못된 파일", admin());
        assertThat(export(path)).as("as if it had never come").isEqualTo(before);
        assertThat(export(path + "&knownAt=" + known)).as("what was known then").isEqualTo(applied);
    }

    @Test
    void asksAPersonWhichNewCodeTakesOverAnOldOne() {
        OfficialFile file = held().replacing("4812900000\t경상남도 창원시 진해구", "4819000000\t경상남도 진해시");
        long load = sent(DAY, file);
        await(load, LoadState.REVIEW);
        assertThat(findings.reviews(load))
                .extracting(review -> review.text().arguments())
                .containsExactly(List.of("48129 경상남도 창원시 진해구", "48190 경상남도 진해시"));
        assertThat(findings.reviews(load).get(0).candidates())
                .extracting(Candidate::label)
                .as("keys, so that every reader gets the own language")
                .containsExactly("renewal.region.choice.YES", "renewal.region.choice.NO");
        service.decide(load, Map.of("48129>48190@" + DAY, "YES"), admin());
        await(load, LoadState.CHECKED);
        apply(load);
        assertThat(regions.history().successorsOf("48129"))
                .extracting(one -> one.to())
                .contains("48190");
    }

    @Test
    void isNotTakenBackUnderWhatBuildsOnIt() {
        long load = checked(held().replacing("4812900000\t경상남도 창원시 진해구", "4812900000\t경상남도 창원시 새진해구"));
        apply(load);
        long later = sent(
                DAY.plusYears(1),
                OfficialFile.of(regions.history(), DAY.plusYears(1))
                        .replacing("4812900000\t경상남도 창원시 새진해구", "4812900000\t경상남도 창원시 헌진해구"));
        await(later, LoadState.CHECKED);
        apply(later);
        assertThatThrownBy(() -> service.revert(load, "잘못", admin()))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("load.refused.dependents");
                    assertThat(refused.arguments()[0].toString()).contains("2031-01-01", "48129=창원시 헌진해구");
                });
    }

    @Test
    void checksAnewWhatWasComparedWithOtherCodes() {
        long load = checked(held().replacing("4812900000\t경상남도 창원시 진해구", "4812900000\t경상남도 창원시 새진해구"));
        String key = "hand-" + NEXT.incrementAndGet();
        changes.apply(new ChangeRegions(
                ChangeRegions.Kind.RENAME,
                DAY,
                List.of(rename("48129", "창원시 새진해구")),
                "시험",
                "시험",
                regions.history().revision(),
                key));
        service.apply(load, admin());
        await(load, LoadState.CHECKED);
        assertThat(changesOf(load)).isEmpty();
        service.cancel(load, admin());
        changes.takeBack(key, "시험 끝");
    }
}
