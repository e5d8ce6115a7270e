package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database of a portal started where the locale is C: trigrams must see Hangul all the same, and
 * find a name among 200,000 by their index.
 */
class TrigramTest {

    private static final int ROWS = 200_000;

    @TempDir
    static Path folder;

    static DatabaseProcess database;
    static Connection connection;

    @BeforeAll
    static void startUnderC() throws Exception {
        database = DatabaseProcess.over(folder, Map.of("LC_ALL", "C", "LANG", "C", "LC_CTYPE", "C"));
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        database.close();
    }

    @Test
    void seesHangul() throws SQLException {
        assertThat(ask("select cardinality(show_trgm('창원'))")).isEqualTo("3");
        assertThat(Double.parseDouble(ask("select similarity('창원국가산업단지', '창원국가산단')")))
                .isPositive();
    }

    @Test
    void findsAHangulNameAmongTwoHundredThousandByTheIndex() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table name_of as select number, chr(44032 + ((number * 7919::bigint) % 11172)::int)"
                            + " || chr(44032 + ((number * 104729::bigint) % 11172)::int) || chr(44032 + ((number * 31::bigint) % 11172)::int)"
                            + " || '일반산업단지' as name from generate_series(1, " + ROWS + ") number");
            statement.execute("insert into name_of values (0, '창원국가산업단지')");
            statement.execute("create index name_of_name_trgm on name_of using gin (name gin_trgm_ops)");
            statement.execute("analyze name_of");
        }
        assertFoundByIndex("name like '%창원국가%'");
        assertFoundByIndex("name % '창원국가산단지'");
    }

    private static void assertFoundByIndex(String condition) throws SQLException {
        assertThat(plan(condition)).contains("Index Scan on name_of_name_trgm").doesNotContain("Seq Scan");
        assertThat(ask("select number from name_of where " + condition + " order by similarity(name, '창원국가산업단지') desc"))
                .isEqualTo("0");
    }

    private static String plan(String condition) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain select number from name_of where " + condition)) {
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
        }
        return plan.toString();
    }

    private static String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }
}
