package kr.sandan.platform;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was sent under the keys of the forms that were saved. */
@Component
public class SentForms {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final SentForm form;
    private final JdbcClient jdbc;
    private final Clock clock;

    public SentForms(SentForm form, JdbcClient jdbc, Clock clock) {
        this.form = form;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A text that was saved under a key. */
    private record Saved(byte[] sha256, String when) {}

    /**
     * To be asked in the transaction that saves a form, before it looks whether the key was used: one that fails leaves no
     * trace, and of two at the same time the second waits for the first.
     *
     * @throws SavedElsewhere where another text was saved under the key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(String key) {
        Optional<byte[]> sent = form.sha256();
        if (sent.isEmpty() || isFirst(key, sent.get())) return;
        Saved saved = jdbc.sql("select sha256, saved_at from sent_form where submission_key = :key")
                .param("key", key)
                .query((row, number) -> new Saved(
                        row.getBytes("sha256"),
                        WHEN.format(
                                row.getObject("saved_at", OffsetDateTime.class).atZoneSameInstant(AsOf.ZONE))))
                .single();
        if (!MessageDigest.isEqual(saved.sha256(), sent.get())) throw new SavedElsewhere(saved.when());
    }

    private boolean isFirst(String key, byte[] sha256) {
        return jdbc.sql("""
                        insert into sent_form (submission_key, sha256, saved_at) values (:key, :sha256, :now)
                        on conflict do nothing
                        """)
                        .param("key", key)
                        .param("sha256", sha256)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
