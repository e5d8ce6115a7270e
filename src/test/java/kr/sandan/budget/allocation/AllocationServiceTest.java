package kr.sandan.budget.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Nobody is given more than there is. All is rolled back. */
@PortalTest
@Transactional
class AllocationServiceTest {

    private static final int YEAR = 2081;

    @Autowired
    private AllocationService service;

    @Autowired
    private AllocationWriter writer;

    @Autowired
    private Recipients recipients;

    @Autowired
    private FreeMoney free;

    @Autowired
    private AllocationFindings findings;

    @Autowired
    private Allocations allocations;

    @Autowired
    private ClosedYears years;

    @Autowired
    private AccountScope scopes;

    @Autowired
    private CurrentAccount account;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private AllocationFixture money;

    @BeforeEach
    void budgets() {
        money = new AllocationFixture(jdbc, YEAR);
        money.version("ORIGINAL", 0, 100, 50);
    }

    private String refused(DecideAllocation said) {
        SharesRefused refused = catchThrowableOfType(SharesRefused.class, () -> service.decide(said));
        return refused.cells().values().stream()
                .map(RuleBroken::messageKey)
                .distinct()
                .reduce("", String::concat);
    }

    private AsOf later() {
        return new AsOf(
                AsOf.today(clock).valid().withYear(YEAR), AsOf.today(clock).known());
    }

    @Test
    void givesAllThereIsAndNotAWonMore() {
        long line = money.line(0);
        service.decide(money.decide(2, money.share(line, "CHUNGCHEONG", 60), money.share(line, "HONAM", 40)));
        assertThat(free.ofLine(line)).isZero();
        assertThat(refused(money.decide(3, money.share(line, "CHUNGCHEONG", 61))))
                .isEqualTo("allocation.over");
    }

    @Test
    void countsWhatWasMovedToALine() {
        long line = money.line(0);
        money.move(line, 10, "moved-to-" + line);
        service.decide(money.decide(2, money.share(line, "CHUNGCHEONG", 110)));
        assertThat(free.ofLine(line)).isZero();
    }

    @Test
    void movesMoneyFromOneOfficeToAnotherInOneDecision() {
        long line = money.line(0);
        service.decide(money.decide(2, money.share(line, "CHUNGCHEONG", 100)));
        service.decide(money.decide(3, money.share(line, "HONAM", 70), money.share(line, "CHUNGCHEONG", 30)));
        jdbc.sql("set constraints all immediate").update();
        assertThat(free.ofLine(line)).isZero();
    }

    @Test
    void keepsWhatWasSaidOfTheDaysBefore() {
        long line = money.line(0);
        service.decide(money.decide(2, money.share(line, "CHUNGCHEONG", 100)));
        service.decide(money.decide(5, money.share(line, "CHUNGCHEONG", 30)));
        AsOf march = new AsOf(LocalDate.of(YEAR, 3, 1), AsOf.today(clock).known());
        assertThat(allocations.lines(YEAR, Scope.EVERYWHERE, march).get(0).given())
                .isEqualTo(100);
        assertThat(allocations
                        .lines(YEAR, Scope.EVERYWHERE, new AsOf(LocalDate.of(YEAR, 6, 1), march.known()))
                        .get(0)
                        .given())
                .isEqualTo(30);
        assertThat(allocations.history(YEAR, line, Scope.EVERYWHERE, later())).hasSize(2);
        assertThat(refused(money.decide(3, money.share(line, "CHUNGCHEONG", 10))))
                .isEqualTo("allocation.backwards");
    }

    @Test
    void handsOnAShareAndNoMore() {
        long line = money.line(0);
        long office = money.office("CHUNGCHEONG");
        Cell cell = new Cell(line, money.service());
        assertThat(refused(money.decide(2, office, null, new Share(cell, 1, null))))
                .isEqualTo("allocation.over");
        service.decide(money.decide(2, money.share(line, "CHUNGCHEONG", 60)));
        service.decide(money.decide(3, office, null, new Share(cell, 45, null)));
        assertThat(free.ofOffice(line, office)).isEqualTo(15);
        assertThat(refused(money.decide(4, money.share(line, "CHUNGCHEONG", 44))))
                .isEqualTo("allocation.onward");
        service.decide(money.decide(4, money.share(line, "CHUNGCHEONG", 45)));
    }

    @Test
    void tellsWhoeverDecidesOnWhatSomebodyElseChanged() {
        long line = money.line(0);
        service.decide(money.decide(2, money.share(line, "CHUNGCHEONG", 60)));
        Share seen = new Share(money.share(line, "CHUNGCHEONG", 0).cell(), 20, 0L);
        assertThat(refused(money.decide(3, seen))).isEqualTo("allocation.stale");
    }

    @Test
    void takesADecisionOnceAndKnowsItsLinesAndPlaces() {
        long line = money.line(0);
        DecideAllocation once = money.decide(2, money.share(line, "CHUNGCHEONG", 60));
        assertThat(service.decide(once)).isEqualTo(service.decide(once));
        assertThat(refused(money.decide(2, money.share(line + 1_000_000, "HONAM", 1))))
                .isEqualTo("allocation.place.unknown");
        assertThat(refused(money.decide(
                        2,
                        money.office("HONAM"),
                        null,
                        new Share(once.shares().get(0).cell(), 1, null))))
                .isEqualTo("allocation.place.unknown");
    }

    @Test
    void findsWhereASmallerVersionLeavesTooLittleAndChangesNothing() {
        long line = money.line(0);
        service.decide(money.decide(2, money.share(line, "CHUNGCHEONG", 90)));
        money.version("SUPPLEMENTARY", 1, 70, 50);
        assertThat(findings.of(YEAR, Scope.EVERYWHERE)).singleElement().satisfies(beyond -> {
            assertThat(beyond.code()).isEqualTo("ALLOC-A");
            assertThat(beyond.excess()).isEqualTo(20);
        });
        assertThat(free.ofLine(line)).isEqualTo(-20);
        service.decide(money.decide(3, money.share(line, "CHUNGCHEONG", 80)));
        jdbc.sql("set constraints all immediate").update();
        assertThat(free.ofLine(line)).isEqualTo(-10);
        assertThat(findings.of(YEAR, Scope.NOWHERE)).isEmpty();
    }

    @Test
    void asksForAnExceptionWhereTheSettingAllowsOne() {
        AllocationService lenient = new AllocationService(
                writer,
                new AllocationLimits(recipients, writer, OverAllocation.EXCEPTION),
                years,
                scopes,
                account,
                clock,
                new SentForms(Optional::empty, jdbc, clock));
        long line = money.line(0);
        Share much = money.share(line, "CHUNGCHEONG", 130);
        assertThat(catchThrowableOfType(SharesRefused.class, () -> lenient.decide(money.decide(2, much)))
                        .cells()
                        .values())
                .extracting(RuleBroken::messageKey)
                .containsExactly("allocation.over.exception");
        lenient.decide(money.decide(2, null, new DecideAllocation.Exception("긴급 지원", "사업본부장"), much));
        jdbc.sql("set constraints all immediate").update();
        assertThat(findings.of(YEAR, Scope.EVERYWHERE)).singleElement().matches(AllocationFindings.Beyond::excepted);
    }

    @Test
    void neverAllocatesMoreThanThereIsWhateverTheOrder() {
        Random random = new Random(20261128);
        String[] offices = {"CHUNGCHEONG", "HONAM", "SUDOGWON"};
        long[] there = {100, 50};
        for (int step = 0; step < 120; step++) {
            int at = random.nextInt(2);
            String office = offices[random.nextInt(3)];
            DecideAllocation said = random.nextBoolean()
                    ? money.decide(2, money.share(money.line(at), office, random.nextInt(80)))
                    : money.decide(
                            2,
                            money.office(office),
                            null,
                            new Share(new Cell(money.line(at), money.service()), random.nextInt(60), null));
            try {
                service.decide(said);
            } catch (SharesRefused refused) {
                assertThat(refused.cells()).isNotEmpty();
            }
            for (int line = 0; line < 2; line++) {
                assertThat(free.ofLine(money.line(line))).isBetween(0L, there[line]);
                for (String one : offices)
                    assertThat(free.ofOffice(money.line(line), money.office(one)))
                            .isNotNegative();
            }
        }
        jdbc.sql("set constraints all immediate").update();
        assertThat(findings.of(YEAR, Scope.EVERYWHERE)).isEmpty();
    }
}
