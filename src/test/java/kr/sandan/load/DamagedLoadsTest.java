package kr.sandan.load;

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
import java.util.stream.Collectors;
import kr.sandan.load.SoundTables.SoundTable;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    private SampleRows rows;

    private final Map<String, Map<LoadState, Integer>> answers = new TreeMap<>();
    private int applied;

    @Test
    void areAnsweredAndChangeNothing() throws IOException {
        battery(FEW);
    }

    @Test
    @Tag("proof")
    void areAnsweredAndChangeNothingHoweverTheyAreDamaged() throws IOException {
        battery(MANY);
        String table = answers.entrySet().stream()
                .map(one -> "| `%s` | %d | %d | %d |"
                        .formatted(
                                one.getKey(),
                                one.getValue().getOrDefault(LoadState.REFUSED, 0),
                                one.getValue().getOrDefault(LoadState.REVIEW, 0),
                                one.getValue().getOrDefault(LoadState.CHECKED, 0)))
                .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("docs", "proof-damaged-loads.md"), """
                # Damaged files sent through the path of loads

                Written by `mvn verify -Pproof` (`DamagedLoadsTest`, seeds from %d): %d workbooks and texts of every kind of
                load with cells moved, types changed, bits turned, parts dropped or the end cut off, each sent by its form and
                checked. None was answered with an error of the portal, none hung, and no check changed what the kind compares
                with. Of the sample kind those that could be applied were (%d), whole, and taken back.

                | kind | refused with its reasons | asks a person | checked without a fault |
                |---|---:|---:|---:|
                %s
                """.formatted(SEED, MANY, applied, table));
    }

    private void battery(int times) throws IOException {
        List<SoundTable> tables = SoundTables.all(fresh("손상")).stream()
                .filter(table -> kinds.find(table.kind()).isPresent())
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
        if (state == LoadState.CHECKED && table.kind().equals("SAMPLE")) applyAndTakeBack(id);
        else if (state != LoadState.REFUSED) service.cancel(id, loads.admin());
    }

    private void applyAndTakeBack(long id) {
        int staged = rows.staged(id);
        service.apply(id, loads.admin());
        loads.await(id, LoadState.APPLIED);
        assertThat(rows.inForce(id)).isEqualTo(staged);
        service.revert(id, "손상 시험", loads.admin());
        assertThat(rows.inForce(id)).isZero();
        applied++;
    }
}
