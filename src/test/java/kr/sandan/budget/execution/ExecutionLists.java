package kr.sandan.budget.execution;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kr.sandan.account.Role;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends lists of execution through the common path of loads; each test has a year of its own. */
@PortalTest
abstract class ExecutionLists {

    /** Odd years from 2029: lists that are damaged have even ones. */
    private static final AtomicInteger YEARS = new AtomicInteger(2029);

    @Autowired
    LoadService loading;

    @Autowired
    LoadQueries loads;

    @Autowired
    LoadFindingQueries findings;

    @Autowired
    private ExecutionSums sums;

    @Autowired
    private YearLines years;

    @Autowired
    JdbcClient jdbc;

    int year;

    @BeforeEach
    void plans() {
        year = YEARS.getAndAdd(2);
        lines(line("L-A", 1000, BudgetPlace.WHOLE), line("L-B", 500, BudgetPlace.WHOLE));
    }

    /** The first budget of the year. */
    private void lines(BudgetFixture.Line... lines) {
        new BudgetFixture(jdbc).version("SUPER", year, "ORIGINAL", 0, null, List.of(lines));
    }

    Actor actor(String username) {
        return new Actor(
                jdbc.sql("select id from account where username = ?")
                        .param(username)
                        .query(Long.class)
                        .single(),
                Role.ADMIN);
    }

    long sent(byte[] file, LoadState state) {
        String name = file[0] == 'P' ? "execution.xlsx" : "execution.csv";
        long load = loading.upload(
                new UploadLoad("EXECUTION", String.valueOf(year), name, actor("admin")),
                new ByteArrayInputStream(file));
        await(load, state);
        return load;
    }

    void await(long load, LoadState state) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (loads.detail(load).row().state() != state && System.nanoTime() < until)
            LockSupport.parkNanos(20_000_000);
        assertThat(loads.detail(load).row().state()).isEqualTo(state);
    }

    long applied(byte[] file) {
        return applied(sent(file, LoadState.CHECKED));
    }

    long applied(long load) {
        loading.submit(load, actor("admin"));
        loading.approve(load, actor("admin2"));
        await(load, LoadState.APPLIED);
        return load;
    }

    List<Problem> problems(long load) {
        return findings.problems(load, 50).stream()
                .flatMap(group -> group.problems().stream())
                .toList();
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    Map<YearMonth, Amounts> months() {
        return sums.months(years.whole(year));
    }
}
