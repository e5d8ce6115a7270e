package kr.sandan.file;

import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents that people attached to something, kept byte for byte and never changed. */
@Component
public class KeptFiles {

    private static final String TABLE = "kept_file_content";

    private final JdbcClient jdbc;
    private final FileContents contents;
    private final Clock clock;

    KeptFiles(JdbcClient jdbc, FileContents contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Keeps a file that was received.
     *
     * @param name as the sender's machine calls it
     * @param account who sent it
     * @return its number
     * @throws RuleBroken on the field {@code file} when it is no document of a {@link DocumentType}
     */
    @Transactional
    public long keep(String name, ReceivedFile file, long account) {
        DocumentType type = ContentGate.typeOf(file.path());
        return keep(type.named(FileName.plain(name)), type, file, account);
    }

    /**
     * Keeps a file that was looked into; of a picture what was written anew, and a small copy beside it.
     *
     * @param account who sent it
     * @return its number
     */
    @Transactional
    public long keep(CheckedFile file, long account) {
        long id = keep(file.name(), file.type(), file.content(), account);
        Picture picture = file.picture();
        if (picture == null) return id;
        jdbc.sql("insert into kept_picture (file_id, width, height, small) values (:id, :width, :height, :small)")
                .param("id", id)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("small", picture.small())
                .update();
        return id;
    }

    private long keep(String name, DocumentType type, ReceivedFile file, long account) {
        long id = jdbc.sql("""
                        insert into kept_file (name, type, size, sha256, kept_by, kept_at)
                        values (:name, :type, :size, :sha256, :by, :at) returning id
                        """)
                .param("name", name)
                .param("type", type.name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", account)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        contents.keep("insert into " + TABLE + " (file_id, content) values (?, ?)", id, file);
        return id;
    }

    /**
     * What is known of a file.
     *
     * @throws NotFound when there is none of that number
     */
    public KeptFile file(long id) {
        return jdbc.sql("select id, name, type, size, sha256 from kept_file where id = ?")
                .param(id)
                .query((row, n) -> new KeptFile(
                        row.getLong("id"),
                        row.getString("name"),
                        DocumentType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("sha256")))
                .optional()
                .orElseThrow(() -> new NotFound("kept file", id));
    }

    /**
     * The small copy of a picture, as JPEG.
     *
     * @throws NotFound when there is no picture of that number
     */
    public byte[] small(long id) {
        return jdbc.sql("select small from kept_picture where file_id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("picture", id));
    }

    public void copy(long id, OutputStream out) {
        contents.copy(TABLE, "file_id", id, out);
    }
}
