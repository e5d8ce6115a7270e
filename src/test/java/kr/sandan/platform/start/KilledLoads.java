package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kills a portal, or its database, at random moments between the sending of a file and its being in force, starts it again
 * and sees that everything or nothing of the file is there, that the load says which, and that it comes to its end.
 */
final class KilledLoads {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final int LONGEST_MILLIS = 9_000;

    private final Path folder;
    private final KilledKind kind;
    private final Random random;
    private final Map<String, Integer> found = new TreeMap<>();
    private int number;
    private long whole;

    KilledLoads(Path folder, KilledKind kind, long seed) {
        this.folder = folder;
        this.kind = kind;
        this.random = new Random(seed);
    }

    /** What a load says of itself, and how much of it there is. */
    private record Held(long id, String state, long written) {}

    /** In which states the loads were found after the kills, and how often. */
    Map<String, Integer> found() {
        return found;
    }

    void run(int portals, int databases) throws Exception {
        PortalProcess portal = start();
        try {
            FileOfLoad first = FileOfLoad.of(kind, number++);
            first.bring(port(portal));
            whole = held(portal, first).written();
            assertThat(whole).isPositive();
            for (int kill = 0; kill < portals + databases; kill++) portal = killed(portal, kill >= portals);
            assertThat(ask(portal, kind.doubled())).as("what stands twice").isZero();
        } finally {
            portal.close();
        }
    }

    private PortalProcess killed(PortalProcess portal, boolean database) throws Exception {
        FileOfLoad file = FileOfLoad.of(kind, number++);
        int port = port(portal);
        Thread sender = new Thread(() -> file.bringUntilCutOff(port));
        int moment = random.nextInt(LONGEST_MILLIS);
        sender.start();
        Thread.sleep(moment);
        if (database) ProcessHandle.of(portal.databasePid()).ifPresent(ProcessHandle::destroyForcibly);
        if (database) Thread.sleep(500);
        portal.kill();
        sender.join();
        PortalProcess again = start();
        requireAllOrNothing(again, file, "%s after %d ms".formatted(database ? "database" : "portal", moment));
        return again;
    }

    private void requireAllOrNothing(PortalProcess portal, FileOfLoad file, String when) throws Exception {
        Held after = held(portal, file);
        found.merge(after == null ? "none" : after.state(), 1, Integer::sum);
        System.out.printf("%s: killed the %s, found %s%n", kind.name(), when, after);
        if (after != null)
            assertThat(after.written()).as(when).isEqualTo(after.state().equals("APPLIED") ? whole : 0);
        if (after == null || !after.state().equals("APPLIED")) file.bring(port(portal));
        Held ended = held(portal, file);
        assertThat(ended.state()).as(when).isEqualTo("APPLIED");
        assertThat(ended.written()).as(when).isEqualTo(whole);
        assertThat(file.listed(port(portal), ended.id())).as(when).contains("반영 완료");
    }

    private PortalProcess start() throws Exception {
        return PortalProcess.over(folder, Map.of()).ready();
    }

    private @Nullable Held held(PortalProcess portal, FileOfLoad file) throws IOException, SQLException {
        String query = "select l.id, l.state, " + kind.written() + " from load l where l.sha256 = '" + file.sha256()
                + "' order by l.id desc limit 1";
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? new Held(row.getLong(1), row.getString(2), row.getLong(3)) : null;
        }
    }

    private static long ask(PortalProcess portal, String query) throws IOException, SQLException {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int port(PortalProcess portal) throws IOException {
        Matcher address = ADDRESS.matcher(portal.printed());
        assertThat(address.find()).as(portal.printed()).isTrue();
        return Integer.parseInt(address.group(1));
    }
}
