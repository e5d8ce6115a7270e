package kr.sandan.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acting account has typed and not yet saved, by the key of its form: kept on the server, so that it is there
 * after a crash, an expired session or on another device. Nobody else sees it.
 */
@Service
@Transactional
public class Drafts {

    /** The most that one account keeps; the oldest goes when one more comes. */
    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    Drafts(JdbcClient jdbc, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /**
     * One form that was not saved.
     *
     * @param key the form's own key
     * @param activityId the activity it changes, null for a new one
     * @param title what was typed as title, null where nothing was
     * @param heldOn what was typed as day, null where nothing was
     * @param savedAt when it was kept last, in Seoul
     */
    public record Draft(
            String key,
            @Nullable Long activityId,
            @Nullable String title,
            @Nullable String heldOn,
            LocalDateTime savedAt) {}

    /**
     * Keeps what is typed in a form, in place of what was kept of it before; a form that is saved already keeps nothing.
     *
     * @param fields by name, those that were filled in
     */
    public void keep(String key, @Nullable Long activityId, Map<String, String> fields) {
        List<String> names = new ArrayList<>(fields.keySet());
        jdbc.sql("""
                        insert into activity_draft (account_id, submission_key, activity_id, fields, saved_at)
                        select :account, :key, (select id from activity where id = :activity),
                               jsonb_object(cast(:names as text[]), cast(:texts as text[])), :now
                         where not exists (select from activity_submission where submission_key = :key)
                        on conflict (account_id, submission_key) do update set fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .param("account", account.require())
                .param("key", key)
                .param("activity", activityId)
                .param("names", names.toArray(String[]::new))
                .param("texts", names.stream().map(fields::get).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        delete from activity_draft where account_id = :account and submission_key in (
                            select submission_key from activity_draft where account_id = :account
                             order by saved_at desc offset :most)
                        """).param("account", account.require()).param("most", MOST).update();
    }

    /** What is kept, the newest first. */
    @Transactional(readOnly = true)
    public List<Draft> open() {
        return jdbc.sql("""
                        select submission_key, activity_id, fields ->> 'title' as title, fields ->> 'heldOn' as held_on, saved_at
                          from activity_draft d
                         where account_id = :account
                           and not exists (select from activity_submission s where s.submission_key = d.submission_key)
                         order by saved_at desc
                        """)
                .param("account", account.require())
                .query((row, number) -> new Draft(
                        row.getString("submission_key"),
                        row.getObject("activity_id", Long.class),
                        row.getString("title"),
                        row.getString("held_on"),
                        row.getObject("saved_at", OffsetDateTime.class)
                                .atZoneSameInstant(AsOf.ZONE)
                                .toLocalDateTime()))
                .list();
    }

    /** What was typed in a form of the acting account; empty where nothing is kept of it. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> typed(String key) {
        Map<String, String> fields = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.key, f.value from activity_draft d cross join lateral jsonb_each_text(d.fields) f
                         where d.account_id = :account and d.submission_key = :key
                        """).param("account", account.require()).param("key", key).query(row -> {
            fields.put(row.getString("key"), row.getString("value"));
        });
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** Throws away what is kept of a form. */
    public void discard(String key) {
        jdbc.sql("delete from activity_draft where account_id = :account and submission_key = :key")
                .param("account", account.require())
                .param("key", key)
                .update();
    }
}
