package kr.sandan.council;

import static kr.sandan.council.CouncilDeskFixture.since;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.council.CouncilEntry.Presence;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CouncilServiceTest {

    @Autowired
    private CouncilService service;

    @Autowired
    private Councils councils;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CouncilDeskFixture desk;

    @BeforeEach
    void openTheDesk() {
        desk = new CouncilDeskFixture(service, jdbc);
    }

    private AsOf on(String day) {
        return new AsOf(LocalDate.parse(day), AsOf.today(clock).known());
    }

    private CouncilEntry at(long id, String day) {
        return councils.find(id, on(day)).orElseThrow();
    }

    @Test
    void becomesACouncilAndThenGovernsItselfAndIsCalledSoAnew() {
        long id = desk.found("재지정 시험", "h-ochang", "2010-05");
        desk.change(id, 0, since("2012-01-01", CouncilContent.status(CouncilStatus.COUNCIL)));
        desk.change(id, 1, since("2021-02-19", CouncilContent.status(CouncilStatus.SELF_GOVERNING)));
        desk.change(id, 2, since("2024-02-19", CouncilContent.status(CouncilStatus.SELF_GOVERNING)));
        assertThat(councils.find(id, on("2010-04-30"))).isEmpty();
        assertThat(at(id, "2011-12-31").status()).isEqualTo(CouncilStatus.MINI_CLUSTER);
        assertThat(at(id, "2012-01-01").status()).isEqualTo(CouncilStatus.COUNCIL);
        assertThat(at(id, "2025-01-01").status()).isEqualTo(CouncilStatus.SELF_GOVERNING);
        assertThat(councils.life(id, on("2025-01-01")).orElseThrow().of(CouncilTopic.STATUS))
                .hasSize(4);
        assertThat(at(id, "2025-01-01").founded()).hasToString("2010-05");
    }

    @Test
    void isDissolvedWhenItsStatusEndsAndNoLongerCounted() {
        long id = desk.foundForGood("해산 시험", "h-ochang", "2011");
        long before = count("2015-06-01");
        long status = councils.life(id, on("2015-06-01"))
                .orElseThrow()
                .at(CouncilTopic.STATUS, LocalDate.of(2015, 6, 1))
                .orElseThrow()
                .id();
        desk.change(id, 0, new CouncilChange.End(status, PartialDate.parse("2014-03-01")));
        assertThat(at(id, "2014-02-28").presence()).isEqualTo(Presence.HELD);
        assertThat(at(id, "2014-03-01").presence()).isEqualTo(Presence.DISSOLVED);
        assertThat(count("2015-06-01")).isEqualTo(before - 1);
    }

    private long count(String day) {
        LocalDate date = LocalDate.parse(day);
        return councils.counts(List.of(date), AsOf.today(clock).known()).getOrDefault(date, 0L);
    }

    @Test
    void whatOneSqlCountsIsWhatTheListShowsWithoutInventedOnes() {
        for (String day : List.of("2005-07-31", "2009-12-31", "2010-12-31", "2018-05-31"))
            assertThat(count(day))
                    .as(day)
                    .isEqualTo(councils.select(CouncilFilter.ALL, on(day)).stream()
                            .filter(council -> !council.sample())
                            .count());
    }

    @Test
    void onceItsSiteIsNoLongerDesignatedItIsCountedApart() {
        long id = desk.found("소속 시험", "t-wonju", null);
        assertThat(at(id, "2005-05-01").presence()).isEqualTo(Presence.HELD);
        assertThat(at(id, "2010-04-01").presence()).isEqualTo(Presence.UNPLACED);
    }

    @Test
    void aCorrectionKeepsWhatWasHeld() throws InterruptedException {
        long id = desk.found("잘못 적은 이름", "h-ochang", "2012");
        CouncilFact name = councils.life(id, on("2020-01-01"))
                .orElseThrow()
                .of(CouncilTopic.NAME)
                .get(0);
        desk.change(id, 0, new CouncilChange.Correct(name.id(), CouncilContent.name("바른 이름", null), name.span()));
        assertThat(at(id, "2020-01-01").name()).isEqualTo("바른 이름");
        assertThat(councils.entries(id, on("2020-01-01")))
                .extracting(fact -> fact.content().text())
                .contains("바른 이름", "잘못 적은 이름");
    }

    @Test
    void refusesAChangeBegunOnAnOlderState() {
        long id = desk.found("동시 시험", "h-ochang", "2012");
        desk.change(id, 0, since("2015-01-01", CouncilContent.name("새 이름", null)));
        CouncilChange late = since("2016-01-01", CouncilContent.name("늦은 이름", null));
        assertThatThrownBy(() -> desk.change(id, 0, late)).isInstanceOf(StaleEdit.class);
    }

    @Test
    void refusesToLoseTheOnlyNameAndToBelongToALinkedSite() {
        long id = desk.found("이름 하나", "h-ochang", "2012");
        CouncilFact name = councils.life(id, on("2020-01-01"))
                .orElseThrow()
                .of(CouncilTopic.NAME)
                .get(0);
        assertThatThrownBy(() -> desk.change(id, 0, new CouncilChange.Withdraw(name.id())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("council.fact.last.NAME");
        long linked = jdbc.sql("select min(id) from designation where role = 'LINKED'")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> desk.change(id, 0, since("2015", CouncilContent.site(linked))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("council.fact.site");
    }

    @Test
    void theSameFormSentTwiceAtOnceFoundsOne() throws Exception {
        OpenCouncil form = desk.opening(
                "두 번 누름 " + Long.toString(System.nanoTime(), 36),
                "h-ochang",
                "2012",
                UUID.randomUUID().toString());
        Callable<Long> send = () -> service.open(form);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> sent = two.invokeAll(List.of(send, send));
            assertThat(sent.get(0).get()).isEqualTo(sent.get(1).get());
        } finally {
            two.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from council_fact where text = ?")
                        .param(form.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesTwoStatusesAtOnceAndPeriodsOfNoDays() {
        long id = desk.found("제약 시험", "h-ochang", "2012-01-01");
        assertThatThrownBy(() -> say(id, "2014-01-01", null)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> say(id, "2010-01-01", "2010-01-01"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("council_fact_period_ck");
        say(id, "2010-01-01", "2012-01-01");
    }

    private void say(long id, String from, String until) {
        jdbc.sql("""
                        insert into council_fact (council_id, topic, track, status, valid_from, from_precision, valid_to,
                            to_precision, known_from, source_id, entered_at)
                        select :id, 'STATUS', 'STATUS', 'COUNCIL', cast(:from as date), 'DAY', cast(:until as date),
                            case when cast(:until as date) is not null then 'DAY' end, now(), min(s.id), now()
                          from source_document s
                        """).param("id", id).param("from", from).param("until", until).update();
    }

    @Test
    void theFactsOfTheDemonstrationAreThere() {
        Map<LocalDate, Long> counts = councils.counts(
                List.of(LocalDate.of(2005, 7, 31), LocalDate.of(2012, 11, 30)),
                AsOf.today(clock).known());
        assertThat(counts.values()).allMatch(count -> count >= 15);
        List<CouncilEntry> changwon = councils.select(CouncilFilter.ofSite(desk.site("h-changwon")), on("2010-12-31"));
        assertThat(changwon)
                .filteredOn(council -> !council.sample())
                .extracting(CouncilEntry::name)
                .containsExactlyInAnyOrder("공작기계", "메카트로닉스", "수송기계", "기계·부품");
    }
}
