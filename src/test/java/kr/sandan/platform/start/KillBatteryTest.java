package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.sandan.testing.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ProcessTest
class KillBatteryTest {

    private static final long SEED = 20091216;

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenKilledOnce() throws Exception {
        assertSurvives(1);
    }

    @Test
    @Tag("proof")
    void losesNothingWhenKilledTwentyTimes() throws Exception {
        int kills = 20;
        KillBattery battery = assertSurvives(kills);
        List<Duration> starts = battery.starts();
        Files.writeString(Path.of("docs", "proof-kills.md"), """
                # Killed and started again

                Written by `mvn verify -Pproof` (`KillBatteryTest`, seed %d): the portal on its embedded database is
                ended by `kill -9` at a random moment while a client writes; about every third time the database process
                is killed with it. Then it is started again by the same command.

                | kills | with the database | commits confirmed | commits lost | database processes left over |
                |---:|---:|---:|---:|---:|
                | %d | %d | %,d | %d | %d |

                From the command until it served again, recovery included, on two cores that other work shared: median
                %.1f s, longest %.1f s.
                """.formatted(
                        SEED,
                        kills,
                        battery.databaseKills(),
                        battery.promised(),
                        battery.lost(),
                        battery.orphans(),
                        seconds(starts.get(starts.size() / 2)),
                        seconds(starts.get(starts.size() - 1))));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private KillBattery assertSurvives(int kills) throws Exception {
        KillBattery battery = new KillBattery(folder, SEED);
        battery.run(kills);
        assertThat(battery.promised()).as("commits confirmed").isPositive();
        assertThat(battery.lost()).as("commits lost").isZero();
        assertThat(battery.orphans()).as("orphans").isZero();
        return battery;
    }
}
