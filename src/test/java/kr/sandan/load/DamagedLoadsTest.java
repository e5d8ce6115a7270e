package kr.sandan.load;

import static kr.sandan.budget.BudgetFixture.line;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.load.SoundTables.SoundTable;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Damaged files of every kind sent through the whole path: each is answered, none fails, and none changes anything unasked. */
@PortalTest
class DamagedLoadsTest {

    private static final long SEED = 20051216;
    private static final int FEW = 60;
    private static final int MANY = 500;
    private static final Set<LoadState> ANSWERS = EnumSet.of(LoadState.CHECKED, LoadState.REVIEW, LoadState.REFUSED);

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadService service;

    @Autowired
    private LoadKinds kinds;

    @Autowired
    private LoadBasis basis;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Map<LoadState, Integer>> answers = new TreeMap<>();
    private final Map<String, Integer> applied = new TreeMap<>();

    @BeforeEach
    void plansWhatIsExecuted() {
        BudgetFixture budgets = new BudgetFixture(jdbc);
        String line = "select count(*) from budget_line where code = ?";
        if (budgets.number(line, SoundTables.LINE) == 0)
            budgets.version(
                    "SUPER",
                    SoundTables.EXECUTED,
                    "ORIGINAL",
                    0,
                    null,
                    List.of(line(SoundTables.LINE, 1_000_000, BudgetPlace.WHOLE)));
    }

    @Test
    void areAnsweredAndChangeNothing() throws IOException {
        battery(FEW, table -> true);
        assertThat(applied).containsKeys("SAMPLE", "BUDGET", "EXECUTION");
    }

    @Test
    @Tag("proof")
    void areAnsweredAndChangeNothingHoweverTheyAreDamaged() throws IOException {
        Set<String> budgets = Set.of("BUDGET", "EXECUTION");
        battery(MANY, table -> budgets.contains(table.kind()));
        battery(MANY, table -> !budgets.contains(table.kind()));
        String table = answers.entrySet().stream()
                .map(one -> "| `%s` | %d | %d | %d | %d |"
                        .formatted(
                                one.getKey(),
                                one.getValue().getOrDefault(LoadState.REFUSED, 0),
                                one.getValue().getOrDefault(LoadState.REVIEW, 0),
                                one.getValue().getOrDefault(LoadState.CHECKED, 0),
                                applied.getOrDefault(one.getKey(), 0)))
                .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("docs", "proof-damaged-loads.md"), """
                # Damaged files sent through the path of loads

                Written by `mvn verify -Pproof` (`DamagedLoadsTest`, seeds from %d): %d workbooks and texts of
                the two kinds of budgets and %d of the other kinds, with cells moved, types changed, bits turned, parts dropped or
                the end cut off, each sent by its form and checked. None was answered with an error of the portal, none hung, and
                no check changed what the kind compares with. What was still sound of budgets, their execution and the sample kind
                was approved, found whole and taken back.

                | kind | refused with its reasons | asks a person | checked without a fault | of these in force and taken back |
                |---|---:|---:|---:|---:|
                %s
                """.formatted(SEED, MANY, MANY, table));
    }

    private void battery(int times, Predicate<SoundTable> which) throws IOException {
        List<SoundTable> tables = SoundTables.all(fresh("손상")).stream()
                .filter(table -> kinds.find(table.kind()).isPresent())
                .filter(which)
                .toList();
        for (int time = 0; time < times; time++) {
            SoundTable table = tables.get(time % tables.size());
            long seed = SEED + time;
            try {
                send(table, new Damage(seed), time / tables.size() % 2 == 0);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(
                        "a file of kind %s damaged with seed %d".formatted(table.kind(), seed), failed);
            }
        }
    }

    private void send(SoundTable table, Damage damage, boolean workbook) throws IOException {
        LoadKind kind = kinds.get(table.kind());
        String before = kind.basis();
        byte[] file = workbook ? damage.workbook(table.sheet(), table.cells()) : damage.text(table.cells());
        String name = workbook ? "손상.xlsx" : "손상.csv";
        MvcTestResult sent = browser.send(table.kind(), table.period(), name, file);
        assertThat(sent).hasStatus(303);
        long id = Long.parseLong(
                String.valueOf(sent.getResponse().getHeader("Location")).substring("/loads/".length()));
        LoadState state = loads.settled(id);
        assertThat(state).isIn(ANSWERS);
        assertThat(browser.get("admin", "/loads/" + id)).hasStatusOk();
        assertThat(kind.basis()).as("what the kind compares with").isEqualTo(before);
        answers.computeIfAbsent(table.kind(), one -> new TreeMap<>()).merge(state, 1, Integer::sum);
        if (state == LoadState.CHECKED && RowsOfLoad.areKnownOf(table.kind())) applyAndTakeBack(id, table.kind());
        else if (state != LoadState.REFUSED) service.cancel(id, loads.admin());
    }

    private void applyAndTakeBack(long id, String kind) {
        RowsOfLoad rows = RowsOfLoad.of(kind);
        int staged = RowsOfLoad.count(jdbc, rows.staged(), id);
        if (!kinds.get(kind).approvers().isEmpty()) {
            service.submit(id, loads.admin());
            service.approve(id, loads.secondAdmin());
        } else service.apply(id, loads.admin());
        loads.await(id, LoadState.APPLIED);
        assertThat(RowsOfLoad.count(jdbc, rows.standing(), id)).isEqualTo(staged);
        service.revert(id, "손상 시험", loads.admin());
        assertThat(RowsOfLoad.count(jdbc, rows.standing(), id)).isZero();
        applied.merge(kind, 1, Integer::sum);
    }
}
