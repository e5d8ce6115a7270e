package kr.sandan.complex;

import kr.sandan.platform.SharedReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A number that every change of a complex raises in its own transaction, so that no portal process shows a directory
 * older than the last commit.
 */
@Component
public class DirectoryRevision {

    private final JdbcClient jdbc;
    private final SharedReading<Long> reading = new SharedReading<>(this::read);

    DirectoryRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a new number, never used before; it shows with the surrounding transaction. */
    public void raise() {
        jdbc.sql("update complex_revision set revision = nextval('complex_revision_seq')")
                .update();
    }

    public long current() {
        return reading.now();
    }

    private long read() {
        return jdbc.sql("select revision from complex_revision")
                .query(Long.class)
                .single();
    }
}
