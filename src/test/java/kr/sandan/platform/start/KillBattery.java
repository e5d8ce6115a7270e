package kr.sandan.platform.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Kills a portal at a random moment while somebody writes, starts it again and counts what was promised and what is there.
 */
final class KillBattery {

    private final Path folder;
    private final Random random;
    private final AtomicLong promised = new AtomicLong();
    private final List<Duration> starts = new ArrayList<>();
    private int databaseKills;
    private long lost;
    private long orphans;

    KillBattery(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    void run(int kills) throws Exception {
        PackedPortal packed = new PackedPortal(folder);
        packed.first().close();
        PortalProcess portal = packed.again();
        try {
            prepare(portal);
            for (int kill = 1; kill <= kills; kill++) {
                portal = killAndStartAgain(portal, packed);
                System.out.printf(
                        "kill %d of %d: %d commits confirmed, serves again after %.1f s%n",
                        kill, kills, promised(), starts.get(kill - 1).toMillis() / 1000.0);
            }
        } finally {
            portal.close();
        }
    }

    long promised() {
        return promised.get();
    }

    long lost() {
        return lost;
    }

    long orphans() {
        return orphans;
    }

    /** From each command that started it again to the first page it could serve, shortest first. */
    List<Duration> starts() {
        return starts.stream().sorted().toList();
    }

    /** How often the database was killed with it. */
    int databaseKills() {
        return databaseKills;
    }

    private PortalProcess killAndStartAgain(PortalProcess portal, PackedPortal packed) throws Exception {
        long database = portal.databasePid();
        Thread writer = new Thread(() -> writeUntilCutOff(portal));
        writer.start();
        Thread.sleep(200 + random.nextInt(1500));
        portal.kill();
        // every third time the database is killed as well, as a power cut would
        if (random.nextInt(3) == 0) {
            ProcessHandle.of(database).ifPresent(ProcessHandle::destroyForcibly);
            databaseKills++;
        }
        long command = System.nanoTime();
        PortalProcess again = packed.again();
        starts.add(Duration.ofNanos(System.nanoTime() - command));
        writer.join();
        if (ProcessHandle.of(database).filter(ProcessHandle::isAlive).isPresent()) orphans++;
        lost += promised.get() - held(again);
        return again;
    }

    private static void prepare(PortalProcess portal) throws IOException, SQLException {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table promise (number bigint primary key)");
        }
    }

    /** Counts a number as promised only after the database has confirmed it. */
    private void writeUntilCutOff(PortalProcess portal) {
        try (Connection connection = portal.connect();
                PreparedStatement insert = connection.prepareStatement("insert into promise values (?)")) {
            while (true) {
                insert.setLong(1, promised.get() + 1);
                insert.executeUpdate();
                promised.incrementAndGet();
            }
        } catch (IOException | SQLException cutOff) {
            // the end of the writer is the point of the exercise
        }
    }

    /** Numbers promised and there; one more may have been written whose confirmation was cut off. */
    private long held(PortalProcess portal) throws IOException, SQLException {
        try (Connection connection = portal.connect();
                PreparedStatement count =
                        connection.prepareStatement("select count(*), max(number) from promise where number <= ?")) {
            count.setLong(1, promised.get());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                long held = row.getLong(1);
                forgetTheUnconfirmed(connection);
                return held;
            }
        }
    }

    private void forgetTheUnconfirmed(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from promise where number > ?")) {
            delete.setLong(1, promised.get());
            delete.executeUpdate();
        }
    }
}
