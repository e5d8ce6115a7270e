package kr.sandan.designation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of designations written with plain SQL, as a program would that knows nothing of the portal's services. */
final class PlainRows implements AutoCloseable {

    private static final String PERIOD = """
            insert into designation_period (designation_id, programme_id, role, hub_id, name, valid_from, from_precision,
                valid_to, to_precision, known_from, event_id, source_id, entered_at)
            select d.id, d.programme_id, d.role, ?, ?, ?, 'DAY', ?, case when ?::date is not null then 'DAY' end,
                clock_timestamp(), ?, ?, clock_timestamp()
            from designation d where d.id = ? returning id
            """;

    private final Connection connection;

    /** @param connection in a transaction of its own, ended by the test */
    PlainRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    long complex(@Nullable Long parent) throws SQLException {
        return id("insert into complex (parent_id, entered_at) values (?, now()) returning id", parent);
    }

    /** A source that the rows may name; committed before two connections work at once. */
    void registerSource() throws SQLException {
        id("""
                insert into source_document (title, publisher, kind, known_on, entered_at)
                values ('시험 문서', '시험', 'OTHER', '2026-01-01', now()) returning id
                """);
        commit();
    }

    private long source() throws SQLException {
        return id("select min(id) from source_document");
    }

    private long event(String kind) throws SQLException {
        return id(
                "insert into designation_event (kind, source_id, reason, entered_at) values (?, ?, '시험', now()) returning id",
                kind,
                source());
    }

    /** Designates with the days given: the second is the first day on which it holds no longer. */
    long designate(String role, @Nullable Long hub, String name, String from, @Nullable String until, long... complexes)
            throws SQLException {
        long designation = id("""
                insert into designation (programme_id, role, entered_at)
                select id, ?, now() from programme where code = 'CLUSTER' returning id
                """, role);
        say(designation, hub, name, from, until, complexes);
        return designation;
    }

    /** Says of a designation what holds over a period. */
    void say(long designation, @Nullable Long hub, String name, String from, @Nullable String until, long... complexes)
            throws SQLException {
        LocalDate end = until == null ? null : LocalDate.parse(until);
        long event = event("DESIGNATED");
        long period = id(PERIOD, hub, name, LocalDate.parse(from), end, end, event, source(), designation);
        for (long complex : complexes)
            run("insert into designation_member (period_id, complex_id, ordinal) values (?, ?, 1)", period, complex);
    }

    /** Takes back what is said of a designation. */
    void supersede(long designation) throws SQLException {
        run("""
                update designation_period set superseded_at = clock_timestamp(), superseded_by = ?
                where designation_id = ? and superseded_at is null
                """, event("CORRECTED"), designation);
    }

    void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    long id(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) statement.setObject(place + 1, values[place]);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
