package kr.sandan.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies rows into a table of the database, some hundreds at a time: in between the connection is free for other
 * statements of the same transaction. Where it goes on beside its owner, it must be closed before the transaction ends.
 */
public final class CopyRows implements AutoCloseable {

    /** Characters; more at once would be an array of its own region in the heap. */
    private static final int TOGETHER = 1 << 17;

    private final JdbcTemplate jdbc;
    private final String copy;
    private final boolean beside;
    private final StringBuilder rows = new StringBuilder(TOGETHER + (1 << 12));
    private @Nullable CompletableFuture<Void> sending;
    private boolean first = true;

    /**
     * @param table the table
     * @param columns its columns in the order in which values are given, parted by commas
     */
    public CopyRows(JdbcTemplate jdbc, String table, String columns) {
        this(jdbc, table, columns, false);
    }

    private CopyRows(JdbcTemplate jdbc, String table, String columns, boolean beside) {
        this.jdbc = jdbc;
        this.beside = beside;
        copy = "copy " + table + " (" + columns + ") from stdin";
    }

    /**
     * As the constructor, but rows go out while the next ones are made. Whoever else uses the connection of the transaction
     * meanwhile waits until those under way are there.
     */
    public static CopyRows beside(JdbcTemplate jdbc, String table, String columns) {
        return new CopyRows(jdbc, table, columns, true);
    }

    public CopyRows add(long value) {
        separate().append(value);
        return this;
    }

    public CopyRows add(boolean value) {
        separate().append(value ? 't' : 'f');
        return this;
    }

    /** A text, or null for none. */
    public CopyRows add(@Nullable String value) {
        separate();
        if (value == null) rows.append("\\N");
        else escape(value);
        return this;
    }

    /** Ends a row. */
    public void end() {
        rows.append('\n');
        first = true;
        if (rows.length() > TOGETHER) send();
    }

    private StringBuilder separate() {
        if (!first) rows.append('\t');
        first = false;
        return rows;
    }

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\0' -> rows.append(' ');
                default -> rows.append(c);
            }
        }
    }

    /** Sends what is left, and waits until it is there. */
    public void flush() {
        send();
        await();
    }

    private void send() {
        await();
        if (rows.isEmpty()) return;
        String text = rows.toString();
        rows.setLength(0);
        // a connection of a transaction stays what it is until the transaction ends, and lets one in at a time
        jdbc.execute((ConnectionCallback<Boolean>) held -> {
            PGConnection connection = held.unwrap(PGConnection.class);
            if (beside) sending = CompletableFuture.runAsync(() -> copy(connection, text), CopyRows::start);
            else copy(connection, text);
            return beside;
        });
    }

    private static void start(Runnable sending) {
        Thread thread = new Thread(sending, "copy-rows");
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(PGConnection connection, String text) {
        try {
            connection.getCopyAPI().copyIn(copy, new StringReader(text));
        } catch (SQLException e) {
            DataAccessException translated = jdbc.getExceptionTranslator().translate("copy", copy, e);
            throw translated == null ? new UncategorizedSQLException("copy", copy, e) : translated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        CompletableFuture<Void> under = sending;
        sending = null;
        if (under == null) return;
        try {
            under.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for what is under way, however it ends; what was not sent is left out. */
    @Override
    public void close() {
        if (sending != null) sending.handle((done, failed) -> true).join();
    }
}
