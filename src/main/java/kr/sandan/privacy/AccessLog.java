package kr.sandan.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of who saw personal data. Every room that shows, exports or erases some writes to it in the same transaction. */
@Service
public class AccessLog {

    /** How long an entry is kept: two years, for we may hold more than 50,000 persons. */
    static final int YEARS_KEPT = 2;

    /** How long a reason stated lets somebody look. */
    private static final Duration SEEN_FOR = Duration.ofMinutes(5);

    private final CurrentAccount account;
    private final CallerAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(CurrentAccount account, CallerAddress address, JdbcClient jdbc, Clock clock) {
        this.account = account;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes that the acting account does this now. What is not logged must not be shown, so a failure goes through.
     *
     * @return the number of the entry
     */
    @Transactional
    public long record(PersonalAccess access) {
        return jdbc.sql("""
                        insert into personal_access (accessed_at, account_id, address, action, subject_kind, subject_id,
                            subjects, reason)
                        values (:at, :account, :address, :action, :kind, :subject, :subjects, :reason) returning id
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("account", account.require())
                .param("address", address.current())
                .param("action", access.action().name())
                .param("kind", access.subjectKind())
                .param("subject", access.subjectId())
                .param("subjects", access.subjects())
                .param("reason", access.reason())
                .query(Long.class)
                .single();
    }

    /** Whether the entry says that the acting account asked to see this person within the last minutes. */
    @Transactional(readOnly = true)
    public boolean isFresh(long entry, String subjectKind, long subjectId) {
        return jdbc.sql("""
                        select count(*) from personal_access
                         where id = :id and account_id = :account and action = 'VIEW_UNMASKED'
                           and subject_kind = :kind and subject_id = :subject and accessed_at > :since
                        """)
                        .param("id", entry)
                        .param("account", account.require())
                        .param("kind", subjectKind)
                        .param("subject", subjectId)
                        .param("since", Timestamp.from(clock.instant().minus(SEEN_FOR)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes out what is older than the law and our rules ask for; the database lets nothing else go. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 86_400_000)
    @Transactional
    public void endRetention() {
        ZonedDateTime kept = ZonedDateTime.now(clock.withZone(AsOf.ZONE)).minusYears(YEARS_KEPT);
        jdbc.sql("delete from personal_access where accessed_at < :kept and accessed_at < now() - interval '2 years'")
                .param("kept", Timestamp.from(kept.toInstant()))
                .update();
    }
}
