package kr.sandan.approval;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told of: unread until they open it, and in the mail of the next day. */
@Service
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells each of these accounts, with the running transaction. */
    public void tell(Collection<Long> accounts, Notice notice) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Long account : accounts.stream().distinct().sorted().toList())
            jdbc.sql("""
                            insert into approval_notice (account_id, message_key, subject, detail, path, at)
                            values (:account, :key, :subject, :detail, :path, :at)""")
                    .param("account", account)
                    .param("key", notice.messageKey())
                    .param("subject", notice.subject())
                    .param("detail", notice.detail())
                    .param("path", notice.path())
                    .param("at", now)
                    .update();
    }

    /** How many an account has not opened. */
    @Transactional(readOnly = true)
    public long unread(long account) {
        return jdbc.sql("select count(*) from approval_notice where account_id = ? and opened_at is null")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** Those of an account, the newest first. */
    @Transactional(readOnly = true)
    public Listing<NoticeRow> page(long account, boolean unreadOnly, Paging paging) {
        String matching =
                " from approval_notice where account_id = :account" + (unreadOnly ? " and opened_at is null" : "");
        List<NoticeRow> rows = jdbc.sql("select *" + matching + " order by id desc limit :size offset :offset")
                .param("account", account)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new NoticeRow(
                        row.getLong("id"),
                        new Notice(
                                row.getString("message_key"),
                                row.getString("subject"),
                                row.getString("detail"),
                                row.getString("path")),
                        Moment.of(row.getObject("at", OffsetDateTime.class).toInstant()),
                        row.getObject("opened_at") != null))
                .list();
        long total = jdbc.sql("select count(*)" + matching)
                .param("account", account)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    /**
     * Opens one of the account's own.
     *
     * @return where it leads
     */
    public String open(long id, long account) {
        return jdbc.sql("""
                        update approval_notice set opened_at = coalesce(opened_at, :now)
                        where id = :id and account_id = :account returning path""")
                .param("now", OffsetDateTime.now(clock.withZone(AsOf.ZONE)))
                .param("id", id)
                .param("account", account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice", id));
    }

    /** Marks all that the account has as opened. */
    public void openAll(long account) {
        jdbc.sql("update approval_notice set opened_at = :now where account_id = :account and opened_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("account", account)
                .update();
    }
}
