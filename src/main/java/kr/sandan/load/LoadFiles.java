package kr.sandan.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.sandan.file.FileContents;
import kr.sandan.file.ReceivedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files themselves, kept byte for byte. */
@Component
class LoadFiles {

    private static final String TABLE = "load_file";
    private static final String KEY = "load_id";

    private final FileContents contents;
    private final JdbcClient client;

    LoadFiles(FileContents contents, JdbcClient client) {
        this.contents = contents;
        this.client = client;
    }

    void keep(long loadId, ReceivedFile file) {
        contents.keep("insert into load_file (load_id, content) values (?, ?)", loadId, file);
    }

    boolean holds(long loadId) {
        return client.sql("select exists (select 1 from load_file where load_id = :id)")
                .param("id", loadId)
                .query(Boolean.class)
                .single();
    }

    /** Writes down how the file was found to be written. */
    void noteWriting(long loadId, String writtenAs) {
        client.sql("update load set written_as = :as where id = :id")
                .param("as", writtenAs)
                .param("id", loadId)
                .update();
    }

    void copy(long loadId, OutputStream out) {
        contents.copy(TABLE, KEY, loadId, out);
    }

    /** Copies the file to a temporary one, which the caller deletes. */
    Path temporary(long loadId) {
        return contents.temporary(TABLE, KEY, loadId);
    }

    void drop(long loadId) {
        client.sql("delete from load_file where load_id = :id")
                .param("id", loadId)
                .update();
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
