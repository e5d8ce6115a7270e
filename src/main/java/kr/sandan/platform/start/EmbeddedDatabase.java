package kr.sandan.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A PostgreSQL that the portal starts and stops itself: the default where no server is named.
 *
 * @param server the running server
 * @param password the secret of the role {@link #ROLE}, new at every start and kept in memory only
 */
public record EmbeddedDatabase(PostgresServer server, String password) implements AutoCloseable {

    /** The role the portal works as: owner of its database, no superuser. */
    public static final String ROLE = "sandan";

    /** The portal's database. */
    public static final String DATABASE = "sandan";

    private static final Map<String, String> SMALL_SERVER = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("log_timezone", "Asia/Seoul"),
            Map.entry("timezone", "Asia/Seoul"));

    private static final Map<String, String> KEPT =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "wal_compression", "on");

    private static final Map<String, String> THROWN_AWAY =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "shared_buffers", "128MB");

    /** Starts over a folder whose content people keep: nothing that was committed is ever lost. */
    public static EmbeddedDatabase durable(Path folder) throws IOException, InterruptedException, SQLException {
        return start(new PostgresCluster(PostgresBinaries.below(folder), folder), KEPT);
    }

    /** Starts over a folder that is thrown away, as tests do: faster, and lost with the machine's power. */
    public static EmbeddedDatabase throwaway(PostgresBinaries binaries, Path folder)
            throws IOException, InterruptedException, SQLException {
        return start(new PostgresCluster(binaries, folder), THROWN_AWAY);
    }

    private static EmbeddedDatabase start(PostgresCluster cluster, Map<String, String> durability)
            throws IOException, InterruptedException, SQLException {
        cluster.createIfAbsent();
        if (cluster.runningServer().isPresent()) cluster.stop("fast");
        Map<String, String> settings = new HashMap<>(SMALL_SERVER);
        settings.putAll(durability);
        PostgresServer server = PostgresServer.start(cluster, freePort(), settings);
        try {
            return new EmbeddedDatabase(server, preparePortalRole(server));
        } catch (SQLException unprepared) {
            server.close();
            throw unprepared;
        }
    }

    public String url() {
        return server.url(DATABASE);
    }

    @Override
    public void close() {
        server.close();
    }

    private static String preparePortalRole(PostgresServer server) throws SQLException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (Connection owner = server.connectAsOwner("postgres");
                Statement statement = owner.createStatement()) {
            boolean known = exists(statement, "select from pg_roles where rolname = '" + ROLE + "'");
            statement.execute((known ? "alter" : "create") + " role " + ROLE + " login password '" + password + "'");
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + ROLE);
            }
        }
        return password;
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
