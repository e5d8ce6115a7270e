package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What is entered about units today leaves what was known of them before as it was. */
class OfficeKnownTimeTest extends OfficeDesk {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 3, 1);

    @Test
    void aTerritoryEnteredTodayFromAPastDayIsKnownFromTodayOn() {
        long honam = id("HONAM");
        apply(IN_2021, new OfficeStep.Assign(id("JEONNAM"), List.of("50")));
        assertThat(answering(known(TODAY), IN_2021)).isEqualTo(id("JEONNAM"));
        assertThat(answering(known(TODAY), IN_2021.minusDays(1))).isEqualTo(honam);
        assertThat(answering(known(YESTERDAY), IN_2021)).isEqualTo(honam);
        assertThat(answering(known(YESTERDAY), TODAY)).isEqualTo(honam);
    }

    @Test
    void aRenamingEnteredTodayLeavesTheNameKnownYesterday() {
        apply(IN_2021, new OfficeStep.Rename(id("GANGWON"), names("강원지역본부")));
        assertThat(nameOf("GANGWON", known(TODAY))).isEqualTo("강원지역본부");
        assertThat(nameOf("GANGWON", known(YESTERDAY))).isEqualTo("강원권 광역본부");
        assertThat(known(YESTERDAY).namesOf(id("GANGWON")))
                .extracting(name -> name.valid().until())
                .containsOnlyNulls();
    }

    @Test
    void everythingThatAMergerTouchesStaysAsItWasKnown() {
        apply(IN_2021, new OfficeStep.Create(office("CHANGWON", OfficeKind.BRANCH), id("DONGNAM")));
        now = noon(TODAY.plusDays(1));
        OfficeHistory before = known(TODAY);
        List<OfficeNode> tree = before.treeAt(IN_2021.plusYears(2));
        apply(
                IN_2021.plusYears(1),
                new OfficeStep.Merge(
                        List.of(id("DAEGYEONG"), id("DONGNAM")), office("YEONGNAM", OfficeKind.HEADQUARTERS)));
        OfficeHistory after = known(TODAY);
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(after.treeAt(IN_2021.plusYears(2))).isEqualTo(tree);
        assertThat(after.territories()).isEqualTo(before.territories());
        assertThat(after.events()).isEqualTo(before.events());
        assertThat(after.byCode("YEONGNAM")).isEmpty();
        OfficeHistory tomorrow = known(TODAY.plusDays(1));
        assertThat(tomorrow.byCode("DONGNAM")).map(Office::closed).hasToString("Optional[2022-03-01]");
        assertThat(tomorrow.parentAt(id("CHANGWON"), TODAY)).contains(id("YEONGNAM"));
        assertThat(tomorrow.events()).hasSize(before.events().size() + 1);
    }

    @Test
    void aClosureEnteredTodayIsNotKnownYesterday() {
        apply(IN_2021, new OfficeStep.Create(office("JEJU", OfficeKind.BRANCH), id("HONAM")));
        now = noon(TODAY.plusDays(1));
        apply(IN_2021.plusYears(1), new OfficeStep.Close(id("JEJU")));
        assertThat(known(TODAY).byCode("JEJU").orElseThrow().closed()).isNull();
        assertThat(known(TODAY.plusDays(1)).byCode("JEJU").orElseThrow().valid())
                .isEqualTo(new Period(IN_2021, IN_2021.plusYears(1)));
        assertThat(known(YESTERDAY).byCode("JEJU")).isEmpty();
    }

    @Test
    void aUnitThatBeginsLaterUnderOneMergedBeforeBeginsUnderTheNewOne() {
        apply(TODAY.plusYears(1), new OfficeStep.Create(office("LATE", OfficeKind.BRANCH), id("DONGNAM")));
        apply(
                TODAY,
                new OfficeStep.Merge(
                        List.of(id("DONGNAM"), id("DAEGYEONG")), office("YEONGNAM", OfficeKind.HEADQUARTERS)));
        assertThat(queries.history().parentAt(id("LATE"), TODAY.plusYears(1))).contains(id("YEONGNAM"));
        assertThat(queries.history().parentAt(id("LATE"), TODAY)).isEmpty();
    }

    @Test
    void refusesToCloseAUnitUnderWhichAnotherIsToBegin() {
        apply(TODAY, new OfficeStep.Create(office("SOON", OfficeKind.HEADQUARTERS), id("HEAD_OFFICE")));
        apply(TODAY.plusYears(1), new OfficeStep.Create(office("LATE", OfficeKind.BRANCH), id("SOON")));
        assertThatThrownBy(() -> apply(TODAY.plusDays(9), new OfficeStep.Close(id("SOON"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("office.change.has-units");
        assertThatThrownBy(() -> {
                    apply(TODAY.plusYears(2), new OfficeStep.Assign(id("SOON"), List.of("12")));
                    apply(TODAY.plusDays(9), new OfficeStep.Rename(id("LATE"), names("늦은지사")));
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessage("office.change.not-open");
    }

    @Test
    void ofTwoAdministratorsAtOnceOneIsToldOfTheOther() throws Exception {
        long revision = queries.history().revision();
        ChangeOffices one = change(TODAY, revision, new OfficeStep.Assign(id("JEONNAM"), List.of("50")));
        ChangeOffices other = change(TODAY, revision, new OfficeStep.Assign(id("GWANGJU"), List.of("50")));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = people.submit(() -> transaction.executeWithoutResult(any -> {
                service.apply(one);
                written.countDown();
                await(waiting);
            }));
            written.await();
            Future<?> second = people.submit(() -> apply(other));
            untilSomebodyWaits();
            waiting.countDown();
            first.get();
            assertThatThrownBy(second::get).hasCauseInstanceOf(StaleEdit.class);
        } finally {
            people.shutdownNow();
        }
        assertThat(answering(queries.history(), TODAY)).isEqualTo(id("JEONNAM"));
        assertThat(count("select count(*) from office_territory where province_code = '50'"))
                .isEqualTo(3);
    }

    @Test
    void theDatabaseHoldsOneCurrentStatementForADayAndKeepsThoseSuperseded() {
        apply(IN_2021, new OfficeStep.Assign(id("JEONNAM"), List.of("50")));
        refuses("office_territory_once_ex", """
                insert into office_territory (province_code, office_id, valid, basis, source, known_from)
                select '50', id, '[2022-01-01,2023-01-01)', 'STATED', 'test', now() from office where code = 'HONAM'""");
        refuses("office_name_once_ex", """
                insert into office_name (office_id, name, short_name, name_en, valid, source, known_from)
                select id, '가', '가', 'A', '[2022-01-01,)', 'test', now() from office where code = 'HONAM'""");
        refuses("office_parent_once_ex", """
                insert into office_parent (office_id, parent_id, valid, known_from)
                select o.id, p.id, '[2022-01-01,)', now() from office o, office p
                where o.code = 'HONAM' and p.code = 'JEONNAM'""");
        refuses("office_period_uk", """
                insert into office_period (office_id, valid, opened_precision, source, known_from)
                select id, '[2030-01-01,)', 'DAY', 'test', now() from office where code = 'SEOUL'""");
        refuses("office_name_superseded_ck", "update office_name set superseded_at = now()");
        refuses("office_period_superseded_ck", """
                update office_period set known_from = now(), superseded_at = now() - interval '1 day',
                    superseded_by = (select max(id) from office_event)""");
        refuses("known_from", "insert into office_parent (office_id, parent_id, valid) values (1, 2, '[2022-01-01,)')");
        assertThat(count("select count(*) from office_territory where province_code = '50' and superseded_at is null"))
                .isEqualTo(2);
    }

    private void refuses(String constraint, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    private void untilSomebodyWaits() throws InterruptedException {
        while (count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                == 0) Thread.sleep(10);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static long answering(OfficeHistory history, LocalDate day) {
        return history.territoryAt("50", day).orElseThrow().officeId();
    }

    private String nameOf(String code, OfficeHistory history) {
        return history.nameAt(id(code), TODAY).orElseThrow().name();
    }
}
