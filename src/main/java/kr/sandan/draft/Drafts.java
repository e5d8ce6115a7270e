package kr.sandan.draft;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acting account has typed and not yet saved, by the key of its form: kept on the server, so that it is there
 * after a crash, an expired session or on another device. Nobody else sees it, unless the work is handed to a colleague.
 */
@Service
@Transactional
public class Drafts {

    private final DraftWriter writer;
    private final JdbcClient jdbc;
    private final CurrentAccount account;

    Drafts(DraftWriter writer, JdbcClient jdbc, CurrentAccount account) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.account = account;
    }

    /**
     * One form that was not saved.
     *
     * @param form its kind
     * @param key its own key
     * @param path where it goes on
     * @param title what it is called, null where nothing was typed that could
     * @param day that was typed, null where none was
     * @param savedAt when it was kept last, in Seoul
     * @param beside whether another window has gone on with the same form, or saved it
     */
    public record Draft(
            String form,
            String key,
            String path,
            @Nullable String title,
            @Nullable String day,
            LocalDateTime savedAt,
            boolean beside) {}

    /**
     * Keeps what is typed in a form, in place of what its page kept before. What another window or device has typed in the
     * same form, or has saved of it, stays beside it: then this page goes on with a draft of its own.
     *
     * @return where the form goes on
     * @throws RuleBroken where the account keeps as many as it may
     */
    public String keep(TypedForm typed) {
        if (typed.fields().isEmpty()) return typed.address();
        return path(typed.address(), writer.keep(account.require(), typed));
    }

    /**
     * What is kept, the newest first.
     *
     * @param forms the kinds asked for
     */
    @Transactional(readOnly = true)
    public List<Draft> open(String... forms) {
        return open(account.require(), forms);
    }

    /** What is kept for an account, the newest first, for who hands its work on. */
    @Transactional(readOnly = true)
    public List<Draft> of(long owner) {
        return open(owner);
    }

    private List<Draft> open(long owner, String... forms) {
        return jdbc.sql("""
                        select d.* from draft d
                         where account_id = :account and (cardinality(cast(:forms as text[])) = 0 or form = any(:forms))
                         order by saved_at desc
                        """)
                .param("account", owner)
                .param("forms", forms)
                .query((row, number) -> new Draft(
                        row.getString("form"),
                        row.getString("submission_key"),
                        path(row.getString("address"), row.getString("submission_key")),
                        row.getString("title"),
                        row.getString("day"),
                        row.getObject("saved_at", OffsetDateTime.class)
                                .atZoneSameInstant(AsOf.ZONE)
                                .toLocalDateTime(),
                        row.getBoolean("beside")))
                .list();
    }

    /** What an account typed in a form, by name, for who hands its work on. */
    @Transactional(readOnly = true)
    public Map<String, String> typedBy(long owner, Draft draft) {
        return fields(owner, draft.form(), draft.key());
    }

    /**
     * What was typed in a form of the acting account.
     *
     * @throws NotFound where nothing is kept of it
     */
    @Transactional(readOnly = true)
    public Map<String, String> typed(String form, String key) {
        Map<String, String> fields = fields(account.require(), form, key);
        if (fields.isEmpty()) throw new NotFound("draft", key);
        return fields;
    }

    private Map<String, String> fields(long owner, String form, String key) {
        Map<String, String> fields = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.key, f.value from draft d cross join lateral jsonb_each_text(d.fields) f
                         where d.account_id = :account and d.submission_key = :key and d.form = :form
                        """)
                .param("account", owner)
                .param("key", key)
                .param("form", form)
                .query(row -> {
                    fields.put(row.getString("key"), row.getString("value"));
                });
        return fields;
    }

    /** Gives what an account has typed into the hands of another. */
    public void handTo(Collection<String> keys, long from, long to) {
        jdbc.sql("""
                        update draft d set account_id = :to, handed_by = :from,
                               submission_key = case when twice.there then cast(gen_random_uuid() as text)
                                                     else d.submission_key end,
                               mark = case when twice.there then cast(gen_random_uuid() as text) else d.mark end
                          from (select o.submission_key, exists (select from draft t where t.account_id = :to
                                        and (t.submission_key = o.submission_key or t.mark = o.mark)) as there
                                  from draft o where o.account_id = :from) twice
                         where d.account_id = :from and d.submission_key = any(:keys)
                           and twice.submission_key = d.submission_key
                        """)
                .param("from", from)
                .param("to", to)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /**
     * Throws away what is kept of a form.
     *
     * @return the address of its page; empty where nothing was kept
     */
    public Optional<String> discard(String key) {
        return jdbc.sql("delete from draft where account_id = :account and submission_key = :key returning address")
                .param("account", account.require())
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /**
     * Erases what may not be held any more from what anybody has typed on a page and not saved.
     *
     * @param address of the page
     * @param pattern what is erased, as the database reads patterns
     * @param blank what is written in its place
     * @param bare a field in which nothing is written in its place
     */
    public void erase(String address, String pattern, String blank, String bare) {
        jdbc.sql("""
                        update draft set title = regexp_replace(title, :pattern, :blank, 'g'), fields = (
                               select jsonb_object_agg(f.key, regexp_replace(f.value, :pattern,
                                          case f.key when :bare then '' else :blank end, 'g'))
                                 from jsonb_each_text(fields) f)
                         where address = :address and exists (
                               select from jsonb_each_text(fields) f where f.value ~ :pattern)
                        """)
                .param("address", address)
                .param("pattern", pattern)
                .param("blank", blank)
                .param("bare", bare)
                .update();
    }

    /**
     * The form of that key was saved, within this transaction: what its page typed is no draft any more. What another window
     * typed in it since stays one, under a key of its own.
     */
    public void saved(String key) {
        writer.saved(key);
    }

    /**
     * By what the page of a draft is known.
     *
     * @param text that it carries
     * @param beside whether another window has gone on with the same form, or saved it
     */
    public record Mark(String text, boolean beside) {}

    /** The mark of a draft of the acting account; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Mark> mark(String key) {
        return jdbc.sql("select mark, beside from draft where account_id = :account and submission_key = :key")
                .param("account", account.require())
                .param("key", key)
                .query((row, number) -> new Mark(row.getString("mark"), row.getBoolean("beside")))
                .optional();
    }

    /** The key of the draft that goes on at a path, as {@link #keep} gave it. */
    public static String keyOf(String path) {
        return URLDecoder.decode(path.substring(path.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    private static String path(String address, String key) {
        return address + "?draft=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
