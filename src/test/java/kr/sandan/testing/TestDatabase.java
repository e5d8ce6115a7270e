package kr.sandan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kr.sandan.platform.start.EmbeddedDatabase;
import kr.sandan.platform.start.PostgresBinaries;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A migrated database of its own on the one PostgreSQL that all tests of a run share.
 *
 * @param url its JDBC address
 * @param username the role the portal works as
 * @param password that role's secret
 */
public record TestDatabase(String url, String username, String password) {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** A new database with the whole schema and no demonstration data. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNTER.incrementAndGet();
        create(name, TEMPLATE);
        return on(name);
    }

    /** A new database without any table of ours. */
    public static TestDatabase empty() {
        String name = "test_" + COUNTER.incrementAndGet();
        create(name, "template0");
        return on(name);
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url, username, password);
    }

    private static TestDatabase on(String database) {
        EmbeddedDatabase server = Server.RUNNING;
        return new TestDatabase(server.server().url(database), EmbeddedDatabase.ROLE, server.password());
    }

    private static void create(String name, String template) {
        try (Connection owner = Server.RUNNING.server().connectAsOwner("postgres");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s".formatted(name, template, EmbeddedDatabase.ROLE));
        } catch (SQLException failed) {
            throw new IllegalStateException("no database could be made for this test", failed);
        }
    }

    /** Started when the first test asks, stopped and thrown away with the run. */
    private static final class Server {

        static final EmbeddedDatabase RUNNING = start();

        static {
            create(TEMPLATE, "template0");
            Flyway.configure()
                    .dataSource(on(TEMPLATE).dataSource())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }

        private static EmbeddedDatabase start() {
            Path folder = Path.of("target", "postgresql").toAbsolutePath();
            try {
                Files.createDirectories(folder);
                Path run = Files.createTempDirectory(folder, "run-");
                EmbeddedDatabase database = EmbeddedDatabase.throwaway(PostgresBinaries.below(folder), run);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(database, run)));
                return database;
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException("the tests' PostgreSQL does not start", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        private static void throwAway(EmbeddedDatabase database, Path run) {
            database.close();
            try {
                FileSystemUtils.deleteRecursively(run);
            } catch (IOException left) {
                System.err.println("left behind: " + run);
            }
        }
    }
}
