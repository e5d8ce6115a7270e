package kr.sandan.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies rows into a table of the database, some thousands at a time: in between the connection is free for other
 * statements of the same transaction.
 */
public final class CopyRows {

    private static final int TOGETHER = 1 << 19;

    private final JdbcTemplate jdbc;
    private final String copy;
    private final StringBuilder rows = new StringBuilder(TOGETHER + (1 << 12));
    private boolean first = true;

    /**
     * @param table the table
     * @param columns its columns in the order in which values are given, parted by commas
     */
    public CopyRows(JdbcTemplate jdbc, String table, String columns) {
        this.jdbc = jdbc;
        copy = "copy " + table + " (" + columns + ") from stdin";
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
        if (rows.length() > TOGETHER) flush();
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

    /** Sends what is left. */
    public void flush() {
        if (rows.isEmpty()) return;
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy, new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        rows.setLength(0);
    }
}
