package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.sandan.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real program, as a user does. */
@ProcessTest
class PortalProcessTest {

    @TempDir
    Path folder;

    @Test
    void tellsATakenPortInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PortalProcess portal = PortalProcess.over(folder, Map.of("SERVER_PORT", "" + taken.getLocalPort()))) {
            assertThat(portal.refusal()).contains("포트 " + taken.getLocalPort(), "SERVER_PORT");
        }
    }

    @Test
    void tellsAnUnwritableDataFolderInOneSentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (PortalProcess portal = PortalProcess.over(folder, Map.of("SANDAN_DATA", file + "/data"))) {
            assertThat(portal.refusal()).contains("자료 폴더", "SANDAN_DATA");
        }
    }

    @Test
    void standsUpAgainAfterAKillRefusesASecondStartAndEndsWithoutATrace() throws Exception {
        long orphan;
        String port = "" + PortalProcess.freePort();
        try (PortalProcess killed = PortalProcess.over(folder, Map.of("SERVER_PORT", port))) {
            URI directory = URI.create("http://127.0.0.1:" + port + "/complexes?sample=false");
            assertThat(killed.firstAnswer(directory)).contains("data-total=\"98\"");
            killed.ready();
            try (PortalProcess second = PortalProcess.over(folder, Map.of())) {
                assertThat(second.refusal()).contains("이미 실행 중", "already running");
            }
            orphan = killed.databasePid();
            killed.kill();
        }
        try (PortalProcess again = PortalProcess.over(folder, Map.of()).ready()) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(again.databasePid()).isNotEqualTo(orphan);
            pretendTheNextVersionWasHere(again);
            again.close();
            assertThat(again.databaseIsDown()).isTrue();
        }
        try (PortalProcess older = PortalProcess.over(folder, Map.of())) {
            assertThat(older.refusal()).contains("99991231.2359", "newer than this program");
            assertThat(older.databaseIsDown()).isTrue();
        }
    }

    @Test
    void endsARehearsalByItselfAndTakesTheDatabaseWithIt() throws Exception {
        try (PortalProcess rehearsal = PortalProcess.over(folder, Map.of("SANDAN_REHEARSAL", "true"))) {
            assertThat(rehearsal.process().waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(rehearsal.printed()).contains("The portal is ready.").doesNotContain("Exception", "ERROR");
            assertThat(rehearsal.process().exitValue()).isZero();
            assertThat(rehearsal.databaseIsDown()).isTrue();
        }
    }

    private static void pretendTheNextVersionWasHere(PortalProcess portal) throws Exception {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success)"
                    + " select max(installed_rank) + 1, '99991231.2359', 'of tomorrow', 'SQL', 'V99991231_2359__x.sql',"
                    + " 'sandan', 0, true from flyway_schema_history");
        }
    }
}
