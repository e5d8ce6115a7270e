package kr.sandan.budget.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at once give no more together than there is. The lines stay behind, in a year of their own. */
@PortalTest
class AllocationRaceTest {

    private static final int YEAR = 2083;
    private static final int TURNS = 8;

    @Autowired
    private AllocationService service;

    @Autowired
    private FreeMoney free;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String mark = Long.toString(System.nanoTime(), 36);

    private long line(AllocationFixture money, String code) {
        return transaction.execute(status -> money.reserve(code + mark, 100));
    }

    @Test
    void oneOfTwoDecisionsAtOnceIsRefused() throws Exception {
        AllocationFixture money = new AllocationFixture(jdbc, YEAR);
        for (int turn = 0; turn < TURNS; turn++) {
            long line = line(money, "S" + turn);
            List<Boolean> taken = atOnce(
                    () -> taken(money.decide(2, money.share(line, "CHUNGCHEONG", 60))),
                    () -> taken(money.decide(2, money.share(line, "HONAM", 60))));
            assertThat(taken).containsExactlyInAnyOrder(true, false);
            assertThat(free.ofLine(line)).isEqualTo(40);
        }
    }

    private boolean taken(DecideAllocation said) {
        try {
            service.decide(said);
            return true;
        } catch (SharesRefused refused) {
            return false;
        }
    }

    @Test
    void theDatabaseRefusesOneOfTwoThatAskNobody() throws Exception {
        AllocationFixture money = new AllocationFixture(jdbc, YEAR);
        for (int turn = 0; turn < TURNS; turn++) {
            long line = line(money, "D" + turn);
            List<Boolean> taken =
                    atOnce(() -> written(money, line, "CHUNGCHEONG"), () -> written(money, line, "HONAM"));
            assertThat(taken).containsExactlyInAnyOrder(true, false);
            assertThat(free.ofLine(line)).isEqualTo(40);
        }
    }

    private boolean written(AllocationFixture money, long line, String office) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            with d as (
                                insert into budget_allocation_document (fiscal_year, decided_on, basis, decided_by,
                                    submission_key, entered_at)
                                values (2083, '2083-02-01', 'x', 'x', ?, now()) returning id)
                            insert into budget_allocation (line_id, place_id, amount_krw, valid, known_from, document_id)
                            select ?, ?, 60, daterange('2083-02-01', null), now(), id from d
                            """)
                    .params(
                            Long.toString(System.nanoTime(), 36) + office,
                            line,
                            new BudgetFixture(jdbc).place(BudgetPlace.office(money.office(office))))
                    .update());
            return true;
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining("120 won are allocated of 100");
            return false;
        }
    }

    @SafeVarargs
    private static List<Boolean> atOnce(Callable<Boolean>... works) throws Exception {
        CyclicBarrier together = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Callable<Boolean> work : works)
                running.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : running) done.add(one.get(1, TimeUnit.MINUTES));
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
