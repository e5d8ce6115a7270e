package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.durable(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
        assertThat(ProcessHandle.of(database.server().pid()).filter(ProcessHandle::isAlive))
                .as("the server ends with the portal")
                .isEmpty();
    }

    @Test
    void losesNothingThatWasCommitted() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void listensOnTheLoopbackOnly() throws SQLException {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws SQLException {
        assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.ROLE, "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("authentication failed");
    }

    @Test
    void keepsItsOwnersPasswordFromOtherUsersOfTheMachine() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void countsInUnicodeWhateverTheMachinesLocaleIs() throws SQLException {
        assertThat(show("server_encoding")).isEqualTo("UTF8");
        assertThat(ask("select datctype from pg_database where datname = current_database()"))
                .isEqualTo("C.UTF-8");
    }

    @Test
    void runsFromItsOwnFolder() {
        assertThat(folder.resolve("postgresql-18.6.0/bin/postgres")).isExecutable();
    }

    private static String show(String setting) throws SQLException {
        return ask("show " + setting);
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.ROLE, database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
