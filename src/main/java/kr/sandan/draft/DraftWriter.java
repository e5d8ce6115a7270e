package kr.sandan.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes drafts. A page tells by its mark which text it kept last, and gives the text it keeps now the next mark; so two
 * windows with one form are told apart, and neither overwrites what the other typed.
 */
@Component
class DraftWriter {

    /** The most that one account keeps of its own; those that a colleague handed on do not count. */
    static final int MOST = 100;

    private final AskingPage page;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftWriter(AskingPage page, JdbcClient jdbc, Clock clock) {
        this.page = page;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the key under which it is kept */
    String keep(long owner, TypedForm typed) {
        oneAtATime(owner);
        oneAtATime(typed.key());
        if (isSavedByThisPage(typed.key())) return typed.key();
        String key = own(owner).orElseGet(() -> isFree(owner, typed) ? typed.key() : fresh());
        boolean beside = !key.equals(typed.key());
        if (page.next().isPresent() && !isKept(owner, key)) requireRoom(owner);
        write(owner, typed, key, next(), beside);
        if (beside) page.standsBeside();
        return key;
    }

    /** The mark that the text gets: as the page chose it, a new one of a page without scripts, none of what is no page. */
    private @Nullable String next() {
        return page.next().or(() -> page.mark().map(mark -> fresh())).orElse(null);
    }

    /** Two windows of one person may ask at once. */
    private void oneAtATime(long owner) {
        jdbc.sql("select id from account where id = :owner for no key update")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    /** One window may keep what another saves. */
    private void oneAtATime(String key) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:key, 27)) as text)")
                .param("key", key)
                .query((row, number) -> number)
                .single();
    }

    /** The marks by which the page knows its draft: the last that was answered, and one that may have come in unanswered. */
    private String[] marks() {
        return Stream.of(page.mark(), page.next()).flatMap(Optional::stream).toArray(String[]::new);
    }

    private Optional<String> own(long owner) {
        return jdbc.sql("""
                        select submission_key from draft where account_id = :owner and mark = any(:marks)
                         order by saved_at desc limit 1
                        """)
                .param("owner", owner)
                .param("marks", marks())
                .query(String.class)
                .optional();
    }

    /** Whether the page that sends this has saved the form since: it was on its way meanwhile. */
    private boolean isSavedByThisPage(String key) {
        return page.next()
                .filter(next ->
                        exists("select from draft_saved where submission_key = :key and :mark = any(marks)", key, next))
                .isPresent();
    }

    /** Nobody saved it, and no other window typed something else in it. */
    private boolean isFree(long owner, TypedForm typed) {
        if (exists("select from draft_saved where submission_key = :key", typed.key(), null)) return false;
        if (page.mark().isEmpty()) return true;
        List<String> names = new ArrayList<>(typed.fields().keySet());
        return jdbc.sql("""
                        select not exists (select from draft where account_id = :owner and submission_key = :key
                            and fields <> jsonb_object(cast(:names as text[]), cast(:texts as text[])))
                        """)
                .param("owner", owner)
                .param("key", typed.key())
                .param("names", names.toArray(String[]::new))
                .param("texts", names.stream().map(typed.fields()::get).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean isKept(long owner, String key) {
        return jdbc.sql("select exists (select from draft where account_id = :owner and submission_key = :key)")
                .param("owner", owner)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private void requireRoom(long owner) {
        int kept = jdbc.sql("select count(*) from draft where account_id = :owner and handed_by is null")
                .param("owner", owner)
                .query(Integer.class)
                .single();
        if (kept >= MOST) throw new RuleBroken(null, "draft.many");
    }

    /** @param mark that the page has chosen; null for one that carries none, which leaves the mark as it is */
    private void write(long owner, TypedForm typed, String key, @Nullable String mark, boolean beside) {
        List<String> names = new ArrayList<>(typed.fields().keySet());
        jdbc.sql("""
                        insert into draft (account_id, submission_key, form, address, title, day, fields, saved_at, mark,
                            beside)
                        values (:account, :key, :form, :address, :title, :day,
                               jsonb_object(cast(:names as text[]), cast(:texts as text[])), :now,
                               coalesce(:mark, cast(gen_random_uuid() as text)), :beside)
                        on conflict (account_id, submission_key) do update
                           set address = excluded.address, title = excluded.title, day = excluded.day,
                               fields = excluded.fields, saved_at = excluded.saved_at,
                               mark = coalesce(:mark, draft.mark)
                        """)
                .param("account", owner)
                .param("key", key)
                .param("form", typed.form())
                .param("address", typed.address())
                .param("title", typed.title())
                .param("day", typed.day())
                .param("names", names.toArray(String[]::new))
                .param("texts", names.stream().map(typed.fields()::get).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("mark", mark)
                .param("beside", beside)
                .update();
    }

    /** What the page typed goes, under whichever key it was kept; what others typed in the same form stays beside. */
    void saved(String key) {
        oneAtATime(key);
        String[] marks = marks();
        jdbc.sql("""
                        insert into draft_saved (submission_key, saved_at, marks) values (:key, :now, :marks)
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("now", Timestamp.from(clock.instant()))
                .param("marks", marks)
                .update();
        jdbc.sql("delete from draft where mark = any(:marks) or submission_key = :key and cardinality(:marks) = 0")
                .param("key", key)
                .param("marks", marks)
                .update();
        jdbc.sql("""
                        update draft set submission_key = cast(gen_random_uuid() as text), beside = true
                         where submission_key = :key
                        """).param("key", key).update();
    }

    private boolean exists(String rows, String key, @Nullable String mark) {
        return jdbc.sql("select exists (" + rows + ")")
                .param("key", key)
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
