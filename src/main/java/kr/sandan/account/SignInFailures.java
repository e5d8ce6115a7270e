package kr.sandan.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts attempts in a row per name typed, known or not, and locks the name after five. An attempt is counted before its
 * password is looked at, so that many at once get no more guesses than one after the other.
 */
@Component
class SignInFailures {

    static final int ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt; false when the name is locked, and then nothing may be learned from the password. */
    boolean admits(String name) {
        Instant now = clock.instant();
        int attempts = jdbc.sql("""
                        insert into account_sign_in_failure as f (name_digest, failed_count, last_failed_at)
                        values (:name, 1, :now)
                        on conflict (name_digest) do update set
                            failed_count = case when f.last_failed_at <= :forgotten then 1
                                                else f.failed_count + 1 end,
                            last_failed_at = case when f.failed_count >= :allowed and f.last_failed_at > :forgotten
                                                  then f.last_failed_at else :now end
                        returning failed_count""")
                .param("name", digest(name))
                .param("now", utc(now))
                .param("forgotten", utc(now.minus(LOCK)))
                .param("allowed", ALLOWED)
                .query(Integer.class)
                .single();
        return attempts <= ALLOWED;
    }

    /** Whether the next attempt would find the name locked. */
    boolean isLocked(String name) {
        return jdbc.sql("""
                        select count(*) from account_sign_in_failure
                        where name_digest = ? and failed_count >= ? and last_failed_at > ?""")
                        .params(digest(name), ALLOWED, utc(clock.instant().minus(LOCK)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void forget(String name) {
        jdbc.sql("delete from account_sign_in_failure where name_digest = ?")
                .param(digest(name))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from account_sign_in_failure where last_failed_at < ?")
                .param(utc(clock.instant().minus(LOCK)))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
