package kr.sandan.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import kr.sandan.platform.SentForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of forms, so that one sent twice does its work once. */
@Component("organisationSubmissions")
class Submissions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    Submissions(JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /** Takes the key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into organisation_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void remember(String key, long organisationId) {
        jdbc.sql("update organisation_submission set organisation_id = :id where submission_key = :key")
                .param("id", organisationId)
                .param("key", key)
                .update();
    }

    long enteredWith(String key) {
        return jdbc.sql("select organisation_id from organisation_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
