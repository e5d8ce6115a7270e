package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kr.sandan.account.Role;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadRow;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sends lists of budgets through the common path of loads; each test has a year of its own, and none the year before. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=lists-of-budgets")
abstract class BudgetLists {

    /** All years to come that a budget may be of: these tests have a database of their own, so that they are enough. */
    private static final AtomicInteger YEARS = new AtomicInteger(2028);

    static final String HEAD =
            BudgetTemplate.COLUMNS.stream().map(BudgetField::code).collect(Collectors.joining(",")) + "\r\n";

    @Autowired
    LoadService loading;

    @Autowired
    LoadQueries loads;

    @Autowired
    LoadFindingQueries findings;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private final Deque<Long> applied = new ArrayDeque<>();
    int year;
    String unique = "";

    @BeforeEach
    void takesAYear() {
        year = YEARS.getAndIncrement();
        unique = Long.toString(System.nanoTime(), 36);
    }

    /** A row of our template; cells named take the place of the usual ones, such as {@code AMOUNT=100}. */
    String row(String name, String amount, String... cells) {
        Map<BudgetField, String> row = new HashMap<>(Map.of(
                BudgetField.NAME, name,
                BudgetField.PROGRAMME, "CLUSTER",
                BudgetField.VERSION, "본예산",
                BudgetField.AMOUNT, amount,
                BudgetField.SAMPLE, "예시"));
        for (String cell : cells) {
            String[] said = cell.split("=", 2);
            row.put(BudgetField.valueOf(said[0]), said[1]);
        }
        return BudgetTemplate.COLUMNS.stream()
                        .map(field -> '"' + row.getOrDefault(field, "") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static byte[] list(String... rows) {
        return (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    Actor admin() {
        return actor("admin", Role.ADMIN);
    }

    Actor second() {
        return actor("admin2", Role.ADMIN);
    }

    Actor actor(String username, Role role) {
        long id = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
        return new Actor(id, role);
    }

    long sent(byte[] file) {
        return loading.upload(
                new UploadLoad("BUDGET", String.valueOf(year), "예산-" + unique + ".csv", admin()),
                new ByteArrayInputStream(file));
    }

    LoadRow checked(byte[] file) {
        long load = sent(file);
        await(load, LoadState.CHECKED);
        return loads.detail(load).row();
    }

    long applied(byte[] file) {
        return approved(checked(file).id());
    }

    long approved(long load) {
        loading.submit(load, admin());
        loading.approve(load, second());
        await(load, LoadState.APPLIED);
        applied.push(load);
        return load;
    }

    /** Has loads taken back at the end that were not applied by {@link #approved}. */
    void keep(Long... loads) {
        for (Long load : loads) applied.push(load);
    }

    /** Other tests look at all budgets there are. */
    @AfterEach
    void takesEverythingBack() {
        jdbc.sql("""
                        update budget_execution set superseded_at = now(), superseded_by = batch_id where superseded_at is null
                           and line_id in (select id from budget_line where fiscal_year = ?)
                        """).param(year).update();
        while (!applied.isEmpty()) {
            long load = applied.pop();
            if (state(load) == LoadState.APPLIED) revert(load);
        }
    }

    void revert(long load) {
        loading.revert(load, "잘못된 파일", second());
        await(load, LoadState.REVERTED);
    }

    /** Sends a file that has questions and answers each by the choice given for the beginning of its subject. */
    long answered(byte[] file, Map<String, String> answers) {
        long load = sent(file);
        settle(load);
        for (int round = 0; round < 4 && state(load) != LoadState.CHECKED; round++) {
            await(load, LoadState.REVIEW);
            Map<String, String> choices = new HashMap<>();
            findings.reviews(load).stream()
                    .filter(review -> review.choice() == null)
                    .forEach(review -> answers.forEach((start, choice) -> {
                        if (review.subject().startsWith(start)) choices.put(review.subject(), choice);
                    }));
            loading.decide(load, choices, admin());
            settle(load);
        }
        await(load, LoadState.CHECKED);
        return load;
    }

    List<Problem> problems(long load) {
        return findings.problems(load, 50).stream()
                .flatMap(group -> group.problems().stream())
                .toList();
    }

    List<Problem> refused(byte[] file) {
        long load = sent(file);
        await(load, LoadState.REFUSED);
        return problems(load);
    }

    /** Cell, grade and what is said in Korean. */
    String said(Problem problem) {
        Object[] words = problem.reason().arguments().stream()
                .map(word -> messages.getMessage(word, null, word, Locale.KOREAN))
                .toArray();
        return problem.cell() + " " + problem.grade() + " "
                + messages.getMessage(problem.reason().key(), words, Locale.KOREAN);
    }

    LoadState state(long load) {
        return loads.detail(load).row().state();
    }

    void settle(long load) {
        Set<LoadState> running = Set.of(LoadState.CHECKING, LoadState.APPLYING);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline && running.contains(state(load))) LockSupport.parkNanos(20_000_000);
    }

    void await(long load, LoadState expected) {
        settle(load);
        assertThat(state(load))
                .as("%s %s %s", loads.detail(load).messageKey(), problems(load), findings.reviews(load))
                .isEqualTo(expected);
    }

    /** What versions of the year give to their lines now: version, name and won, in the order of names. */
    List<String> held() {
        return jdbc.sql("""
                        select v.code || ' ' || e.name || ' ' || e.amount_krw as said from budget_entry e
                          join budget_version v on v.id = e.version_id
                          join budget_version_statement s on s.version_id = v.id and s.superseded_at is null
                         where v.fiscal_year = ? and e.superseded_at is null order by v.id, e.name, e.id
                        """).param(year).query(String.class).list();
    }
}
