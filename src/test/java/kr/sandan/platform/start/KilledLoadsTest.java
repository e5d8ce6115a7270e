package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.testing.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A portal, or its database, killed between the sending of a file and its being in force. */
@ProcessTest
class KilledLoadsTest {

    private static final long SEED = 20091216;
    private static final int FEW = 2;
    private static final int MANY = 10;

    @TempDir
    Path folder;

    /** Every kind that is written by more than a few statements. */
    private static List<KilledKind> kinds() {
        return List.of(KilledKind.statistics(), KilledKind.budget());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leavesAllOrNothing(KilledKind kind) throws Exception {
        KilledLoads loads = new KilledLoads(folder, kind, SEED);
        loads.run(FEW, FEW);
        assertThat(loads.found().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(FEW + FEW);
    }

    @Test
    @Tag("proof")
    void leavesAllOrNothingAtWhateverMoment() throws Exception {
        Map<String, Map<String, Integer>> found = new LinkedHashMap<>();
        for (KilledKind kind : kinds()) {
            KilledLoads loads = new KilledLoads(Files.createDirectory(folder.resolve(kind.name())), kind, SEED);
            loads.run(MANY, MANY);
            found.put(kind.name(), loads.found());
        }
        String table = found.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(state ->
                                "| `%s` | `%s` | %d |".formatted(kind.getKey(), state.getKey(), state.getValue())))
                .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("docs", "proof-apply.md"), """
                # Killed while a load comes in

                Written by `mvn verify -Pproof` (`KilledLoadsTest`, seed %d): a file is sent, checked and applied; the portal is
                ended by `kill -9` at %d random moments between, and its database with it at %d more, and started again by the
                same command. Each time either all of the file was there and its load said so, or nothing of it; what was not
                in force came in afterwards as a whole. Nothing stood twice.

                | kind | state in which the load was found | times |
                |---|---|---:|
                %s
                """.formatted(SEED, MANY, MANY, table));
    }
}
