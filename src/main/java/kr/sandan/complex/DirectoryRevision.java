package kr.sandan.complex;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A number that every change of a complex raises in its own transaction, so that no portal process shows a directory
 * older than the last commit.
 */
@Component
class DirectoryRevision {

    private final JdbcClient jdbc;

    DirectoryRevision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Raises the number; takes effect with the surrounding transaction. */
    void raise() {
        jdbc.sql("update complex_revision set revision = revision + 1").update();
    }

    long current() {
        return jdbc.sql("select revision from complex_revision")
                .query(Long.class)
                .single();
    }
}
