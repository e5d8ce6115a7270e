package kr.sandan.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import kr.sandan.designation.World.Attempt;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is tried in whatever order: a file of what was known earlier stays as it was, and every row is in one. */
@PortalTest
class DesignationExportHistoryTest {

    /** Designated, linked, corrected, ended, transferred, split, merged, withdrawn. */
    private static final int KINDS = 8;

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2001, 2, 1), LocalDate.of(2003, 8, 1), LocalDate.of(2006, 2, 1));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DataSource database;

    private final Map<Integer, Integer> done = new TreeMap<>();

    @Test
    void aFileOfWhatWasKnownEarlierNeverChangesAndNoRowIsLost() {
        for (int seed = 1; seed <= 4; seed++) live(seed, 30);
        assertThat(done.keySet()).as("acts that were done").hasSize(KINDS);
    }

    @Test
    @Tag("proof")
    void howeverMuchIsTried() {
        for (int seed = 100; seed < 160; seed++) live(seed, 60);
    }

    private void live(int seed, int attempts) {
        World world = new World(database, Duration.ofDays(1));
        Random random = new Random(seed);
        Map<AsOf, String> told = new LinkedHashMap<>();
        for (int number = 0; number < attempts; number++) {
            world.attempt(attempt(random));
            LocalDate known = LocalDate.ofInstant(world.now(), AsOf.ZONE);
            for (LocalDate day : DAYS) told.put(new AsOf(day, known), export(new AsOf(day, known)));
        }
        told.forEach((asOf, then) -> assertThat(export(asOf))
                .as("seed %d, %s as known on %s", seed, asOf.valid(), asOf.known())
                .isEqualTo(then));
        Map<AsOf, List<String>> files = new LinkedHashMap<>();
        for (WrittenRow row : world.written()) {
            AsOf asOf = new AsOf(row.day(), row.known());
            assertThat(files.computeIfAbsent(
                            asOf, missing -> export(missing).lines().toList()))
                    .as("seed %d, %s as known on %s", seed, row.day(), row.known())
                    .anyMatch(line -> says(line, row));
        }
        world.done().forEach((kind, times) -> done.merge(kind, times, Integer::sum));
    }

    private static boolean says(String line, WrittenRow row) {
        String days = (row.from() == null ? "" : row.from()) + "," + (row.until() == null ? "" : row.until());
        return line.startsWith(row.designation() + "," + row.name() + ",") && line.endsWith("," + days);
    }

    private static Attempt attempt(Random random) {
        int kind = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(KINDS);
        int length = random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(8);
        return new Attempt(kind, random.nextInt(13), random.nextInt(13), 1 + random.nextInt(12), length, 0);
    }

    private String export(AsOf asOf) {
        MvcTestResult file = mvc.get()
                .uri("/designations.csv?programme=INNOVATION&asOf=" + asOf.valid() + "&knownAt=" + asOf.known())
                .exchange();
        assertThat(file).hasStatusOk();
        try {
            return file.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
