package kr.sandan.activity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys by which a calendar program, which cannot sign in, reads the calendar of a council. Only their digests are kept:
 * a key is shown once, and a new one ends the one before.
 */
@Service
@Transactional
public class CalendarKeys {

    private static final int BYTES = 24;

    private final CouncilReach reach;
    private final CouncilOffice offices;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarKeys(CouncilReach reach, CouncilOffice offices, CurrentAccount account, JdbcClient jdbc, Clock clock) {
        this.reach = reach;
        this.offices = offices;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Issues a key for a council of the own headquarters; the one before holds no longer.
     *
     * @return the key, which nobody can be told again
     */
    public String issue(long councilId) {
        revoke(councilId);
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        insert into council_calendar_key (key_digest, council_id, office_id, issued_by, issued_at)
                        values (:digest, :council, :office, :by, :at)
                        """)
                .param("digest", digest(key))
                .param("council", councilId)
                .param("office", offices.now(councilId))
                .param("by", account.require())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    /** Ends every subscription to the calendar of a council of the own headquarters. */
    public void revoke(long councilId) {
        reach.requireMine(councilId);
        jdbc.sql("update council_calendar_key set revoked_at = :at where council_id = :council and revoked_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("council", councilId)
                .update();
    }

    /** Whether the key opens the calendar of the council: as long as the office that issued it answers for the council. */
    @Transactional(readOnly = true)
    public boolean opens(String key, long councilId) {
        return jdbc.sql("""
                        select office_id from council_calendar_key
                         where key_digest = :digest and council_id = :council and revoked_at is null
                        """)
                .param("digest", digest(key))
                .param("council", councilId)
                .query(Long.class)
                .optional()
                .filter(office -> offices.stays(councilId, office) == office)
                .isPresent();
    }

    /** Since when the calendar of a council can be subscribed to; empty where it cannot. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> issuedOn(long councilId) {
        return jdbc.sql("select issued_at from council_calendar_key where council_id = :id and revoked_at is null")
                .param("id", councilId)
                .query((row, number) -> row.getObject("issued_at", OffsetDateTime.class)
                        .atZoneSameInstant(AsOf.ZONE)
                        .toLocalDate())
                .optional();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
