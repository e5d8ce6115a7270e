package kr.sandan.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.sandan.platform.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes files into rows and reads them back in pieces, so that none is ever held whole in memory. */
@Component
public class FileContents {

    private static final int PIECE = 1 << 20;

    private final JdbcTemplate jdbc;

    FileContents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a file into a row.
     *
     * @param sql a statement of two parameters: the number of the row and the content
     */
    public void keep(String sql, long id, ReceivedFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            jdbc.update(sql, statement -> {
                statement.setLong(1, id);
                statement.setBinaryStream(2, in, file.size());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies the file of a row.
     *
     * @param table that has the content in a column of this name, stored {@code external}
     * @param key the column of the number
     * @throws NotFound when there is no such row
     */
    public void copy(String table, String key, long id, OutputStream out) {
        String of = " from " + table + " where " + key + " = ?";
        Integer size = jdbc.query("select octet_length(content)" + of, row -> row.next() ? row.getInt(1) : null, id);
        if (size == null) throw new NotFound(table, id);
        for (int from = 1; from <= size; from += PIECE) {
            byte[] piece =
                    jdbc.queryForObject("select substring(content from ? for ?)" + of, byte[].class, from, PIECE, id);
            write(out, piece == null ? new byte[0] : piece);
        }
    }

    /** As {@link #copy}, into a temporary file, which the caller deletes. */
    public Path temporary(String table, String key, long id) {
        Path file = ReceivedFile.temporary();
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(table, key, id, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
