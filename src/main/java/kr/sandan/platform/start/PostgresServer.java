package kr.sandan.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL of our own over one cluster folder. Closing it stops it cleanly. */
public final class PostgresServer implements AutoCloseable {

    /** The cluster's owner, who may do everything; the portal itself works as a lesser role. */
    public static final String OWNER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresCluster cluster;
    private final Process process;
    private final int port;

    private PostgresServer(PostgresCluster cluster, Process process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param settings server settings such as {@code fsync=on}, which win over those of the cluster's own file
     */
    static PostgresServer start(PostgresCluster cluster, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.folder().toString(), "-p", "" + port));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        Process process = cluster.command("postgres", arguments)
                .redirectOutput(cluster.log().toFile())
                .start();
        PostgresServer server = new PostgresServer(cluster, process, port);
        try {
            server.awaitAnswer();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    /** The JDBC address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the cluster's owner. */
    public Connection connectAsOwner(String database) throws SQLException {
        return DriverManager.getConnection(url(database), OWNER, cluster.password());
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (!process.isAlive()) return;
        try {
            cluster.stop("fast");
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException unstoppable) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection answering = connectAsOwner("postgres")) {
                if (answering.isValid(1)) return;
            } catch (SQLException notYet) {
                if (!process.isAlive() || System.nanoTime() > giveUp) {
                    throw new IOException("PostgreSQL did not start: " + Files.readString(cluster.log()), notYet);
                }
            }
            Thread.sleep(20);
        }
    }
}
