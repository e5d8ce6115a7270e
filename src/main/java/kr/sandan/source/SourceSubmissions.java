package kr.sandan.source;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kr.sandan.platform.SentForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of forms that have entered documents or figures. */
@Component
class SourceSubmissions {

    private final JdbcClient jdbc;
    private final SentForms sentForms;

    SourceSubmissions(JdbcClient jdbc, SentForms sentForms) {
        this.jdbc = jdbc;
        this.sentForms = sentForms;
    }

    /** Takes the key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key, Instant now) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into source_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """).param("key", key).param("now", Timestamp.from(now)).update() == 1;
    }

    void keep(String key, List<Long> ids) {
        jdbc.sql("update source_submission set entered_ids = :ids where submission_key = :key")
                .param("ids", ids.toArray(Long[]::new))
                .param("key", key)
                .update();
    }

    List<Long> enteredWith(String key) {
        return jdbc.sql("select entered_ids from source_submission where submission_key = :key")
                .param("key", key)
                .query((row, n) -> ids(row.getArray(1)))
                .single();
    }

    private static List<Long> ids(Array held) throws SQLException {
        return Arrays.asList((Long[]) held.getArray());
    }
}
