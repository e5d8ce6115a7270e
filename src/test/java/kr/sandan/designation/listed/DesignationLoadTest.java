package kr.sandan.designation.listed;

import static kr.sandan.designation.Desk.facts;
import static kr.sandan.designation.Desk.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.sandan.account.Role;
import kr.sandan.designation.DesignationRole;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.What;
import kr.sandan.load.LoadState;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SampleFiles;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import org.junit.jupiter.api.Test;

/** Lists of designations that go in and come out again. */
class DesignationLoadTest extends ListLoads {

    private static final String EXPORT = "/designations.csv?programme=INNOVATION&asOf=2015-01-01";

    @Test
    void goesInAsAWholeChangesNothingTheSecondTimeAndComesOutAgain() {
        String hub = fresh("새거점");
        byte[] file = list(
                row("연계 " + hub, desk.complex(null), "LINKED", hub, "", ""),
                row(hub, desk.complex(null), "거점단지", "", "2012-03-01", ""),
                row(hub, desk.complex(null), "HUB", "", "2012-03-01", ""));
        String before = export(EXPORT);
        clock.putForward(1);
        long load = checked(file);
        assertThat(export(EXPORT)).as("nothing before it is applied").isEqualTo(before);
        assertThat(loads.detail(load).row().added()).isEqualTo(3);
        apply(load);
        String known = LocalDate.ofInstant(clock.instant(), AsOf.ZONE).toString();
        String applied = export(EXPORT);
        assertThat(applied.lines().filter(line -> line.contains(hub))).hasSize(3);

        clock.putForward(1);
        long again = checked(file);
        assertThat(changesOf(again)).isEmpty();
        assertThat(loads.detail(again).row().unchanged()).isEqualTo(3);
        apply(again);
        assertThat(export(EXPORT)).isEqualTo(applied);

        loading.revert(load, "잘못된 명부", admin());
        assertThat(export(EXPORT)).as("as if it had never come").isEqualTo(before);
        assertThat(export(EXPORT + "&knownAt=" + known))
                .as("what was known then")
                .isEqualTo(applied);
    }

    @Test
    void comesInAgainAfterItWasTakenBack() {
        String hub = fresh("다시거점");
        long source = sources.register(new RegisterSource(
                fresh("다시 고시 "),
                "시험",
                SourceKind.NOTICE,
                null,
                null,
                PartialDate.parse("2014"),
                null,
                null,
                null,
                true));
        byte[] file = list("%s,%d,INNOVATION,HUB,,2012,,%d\r\n".formatted(hub, desk.complex(null), source));
        loading.revert(applied(file), "시험", admin());
        applied(file);
        assertThat(export(EXPORT).lines().filter(line -> line.contains(hub))).hasSize(1);
    }

    @Test
    void saysWhatIsNewAndWhatIsChangedWithOldAndNewAndEndsNothingByLeavingItOut() {
        String name = fresh("고칠거점");
        long complex = desk.complex(null);
        long id = desk.designate(DesignationRole.HUB, facts(name, null, span("2012", "2020-01-01"), complex));
        assertThat(changesOf(checked(list(row(name, complex, "HUB", "", "", "")))))
                .as("an end that is not stated stays")
                .isEmpty();
        byte[] file = list(row(name, complex, "HUB", "", "2012-03-01", "2021"));
        long load = checked(file);
        assertThat(changesOf(load))
                .extracting(Change::key, Change::what, Change::field, Change::before, Change::after)
                .containsExactly(
                        tuple(String.valueOf(id), What.CHANGED, "valid_from", "2012", "2012-03-01"),
                        tuple(String.valueOf(id), What.CHANGED, "valid_to", "2020-01-01", "2021"));
        apply(load);
        assertThat(export(EXPORT)).contains(",2012-03-01,2021");
        assertThat(changesOf(checked(list(row(name, complex, "HUB", "", "2012", "2021")))))
                .as("what is stated less precisely says nothing new")
                .isEmpty();
        loading.revert(load, "시험", admin());
        assertThat(export(EXPORT).lines().filter(line -> line.contains(name)))
                .singleElement()
                .asString()
                .endsWith(",2012,2020-01-01");
    }

    @Test
    void readsTheSameListInEveryForm() {
        long complex = desk.complex(null);
        String name = fresh("서식");
        String korean = "지정 명부,,,,\r\n(단위: 곳),,,,\r\n역할,지정일,사업,산업단지 번호,지정단지\r\n거점단지,2012년 3월,INNOVATION," + complex
                + "," + name + "\r\n* 주: 시험,,,,\r\n";
        byte[] workbook = SampleFiles.table(
                "명부",
                new Object[] {"List of designations"},
                new Object[] {"Role", "From", "Complex", "Site", "Programme"},
                new Object[] {"Hub complex", "2012-03", complex, name, "INNOVATION"},
                new Object[] {"합계", null, null, null, null});
        Stream.of(
                        korean.getBytes(StandardCharsets.UTF_8),
                        ("\ufeff" + korean).getBytes(StandardCharsets.UTF_8),
                        korean.getBytes(Charset.forName("MS949")),
                        workbook)
                .map(this::checked)
                .forEach(load -> assertThat(changesOf(load))
                        .extracting(Change::label, Change::field, Change::after)
                        .contains(
                                tuple(name, "role", "HUB"),
                                tuple(name, "valid_from", "2012-03"),
                                tuple(name, "site", name)));
    }

    @Test
    void asksWhichComplexIsMeantOnceAndRemembersTheAnswer() {
        long one = desk.complex(null);
        long other = desk.complex(null);
        String name = fresh("같은이름");
        jdbc.sql("insert into complex_alias (complex_id, alias, kind, known_from, source_id, entered_at)"
                        + " select c, ?, 'VARIANT', now() - interval '1 year', (select min(id) from source_document), now()"
                        + " from unnest(array[" + one + "," + other + "]) c")
                .param(name)
                .update();
        long load = sent(list(row("물을 곳 " + name, name, "HUB", "", "2012", "")));
        await(load, LoadState.REVIEW);
        assertThat(findings.reviews(load))
                .singleElement()
                .satisfies(review -> assertThat(review.candidates())
                        .extracting(candidate -> Long.valueOf(candidate.choice()))
                        .containsExactly(one, other));
        loading.decide(load, Map.of(findings.reviews(load).get(0).subject(), String.valueOf(other)), admin());
        await(load, LoadState.CHECKED);
        apply(load);
        assertThat(export(EXPORT).lines().filter(line -> line.contains("물을 곳 " + name)))
                .singleElement()
                .asString()
                .contains("," + other + ",");
        assertThat(changesOf(checked(list(row("물을 곳 " + name, name, "HUB", "", "2012", "")))))
                .isEmpty();
    }

    @Test
    void knowsHistorySinceItsSourceWasPublic() {
        long source = sources.register(new RegisterSource(
                fresh("시험 고시 "),
                "시험",
                SourceKind.NOTICE,
                null,
                null,
                PartialDate.parse("2014-05-02"),
                null,
                null,
                null,
                true));
        String name = fresh("고시거점");
        long complex = desk.complex(null);
        applied(list("%s,%d,INNOVATION,HUB,,2013,,%d\r\n".formatted(name, complex, source)));
        OffsetDateTime known = jdbc.sql("select known_from from designation_period where name = ? and source_id = ?")
                .params(name, source)
                .query(OffsetDateTime.class)
                .single();
        assertThat(known.atZoneSameInstant(AsOf.ZONE).toLocalDate()).isEqualTo("2014-05-02");
        assertThat(jdbc.sql("select reason from designation_period where name = ?")
                        .param(name)
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
    }

    @Test
    void isNotTakenBackUnderWhatBuildsOnIt() {
        String hub = fresh("받침거점");
        long load = applied(list(row(hub, desk.complex(null), "HUB", "", "2012", "")));
        long id = jdbc.sql("select designation_id from designation_period where name = ?")
                .param(hub)
                .query(Long.class)
                .single();
        desk.linked("뒤에 딸린 곳", id, "2013", null);
        assertThatThrownBy(() -> loading.revert(load, "잘못", admin()))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("load.refused.dependents");
                    assertThat(refused.arguments()[0].toString()).contains("뒤에 딸린 곳");
                });
        assertThat(state(load)).isEqualTo(LoadState.APPLIED);
    }

    @Test
    void checksAnewWhatWasComparedWithOtherDesignationsAndSaysWhatStandsInTheWay() {
        long complex = desk.complex(null);
        long load = checked(list(row(fresh("늦은거점"), complex, "HUB", "", "2012", "")));
        desk.designate(DesignationRole.HUB, facts("그사이 지정", null, span("2011", null), complex));
        loading.apply(load, admin());
        await(load, LoadState.REFUSED);
        assertThat(problems(load))
                .extracting(problem -> problem.reason().key())
                .containsExactly("designation.refused.overlap");
    }

    @Test
    void twoWhoApplyAtOnceApplyItOnce() {
        String name = fresh("한번만");
        long load = checked(list(row(name, desk.complex(null), "HUB", "", "2012", "")));
        List<CompletableFuture<Void>> presses = Stream.of(admin(), actor("admin2", Role.ADMIN), admin())
                .map(actor -> CompletableFuture.runAsync(() -> loading.apply(load, actor)))
                .toList();
        presses.forEach(press -> press.exceptionally(refused -> null).join());
        await(load, LoadState.APPLIED);
        assertThat(jdbc.sql("select count(*) from designation_period where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
