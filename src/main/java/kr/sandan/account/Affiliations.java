package kr.sandan.account;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated rows that say where an account works. A move supersedes what it overtakes and erases nothing. */
@Component
class Affiliations {

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    Affiliations(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    Affiliation at(long account, LocalDate day) {
        return jdbc.sql("""
                        select office_id, public_body_id from account_office
                        where account_id = ? and valid @> ? and superseded_at is null""")
                .params(account, day)
                .query((row, n) -> new Affiliation(
                        row.getObject("office_id", Long.class), row.getObject("public_body_id", Long.class)))
                .optional()
                .orElse(Affiliation.NONE);
    }

    /** From a day on the account works there, whatever was planned for later. */
    void move(long account, Affiliation place, LocalDate from, @Nullable String reason) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        leave(account, from, now);
        if (!place.isNone()) join(account, place, from, reason, now);
    }

    /** What is held from that day on is superseded; what of it had begun before ends on that day. */
    private void leave(long account, LocalDate from, OffsetDateTime now) {
        jdbc.sql("""
                        with overtaken as (
                            update account_office set superseded_at = :now
                            where account_id = :account and superseded_at is null
                                and valid && daterange(:from, null)
                            returning *)
                        insert into account_office
                            (account_id, office_id, public_body_id, valid, reason, entered_by, entered_at)
                        select account_id, office_id, public_body_id, daterange(lower(valid), :from), reason,
                            entered_by, :now
                        from overtaken where lower(valid) is null or lower(valid) < :from""")
                .param("now", now)
                .param("account", account)
                .param("from", from, Types.DATE)
                .update();
    }

    private void join(long account, Affiliation place, LocalDate from, @Nullable String reason, OffsetDateTime now) {
        OptionalLong actor = current.id();
        Long enteredBy = actor.isPresent() ? actor.getAsLong() : null;
        jdbc.sql("""
                        insert into account_office
                            (account_id, office_id, public_body_id, valid, reason, entered_by, entered_at)
                        values (:account, :office, :body, daterange(:from, null), :reason, :by, :now)""")
                .param("account", account)
                .param("office", place.officeId(), Types.BIGINT)
                .param("body", place.publicBodyId(), Types.BIGINT)
                .param("from", from, Types.DATE)
                .param("reason", reason, Types.VARCHAR)
                .param("by", enteredBy, Types.BIGINT)
                .param("now", now)
                .update();
    }
}
