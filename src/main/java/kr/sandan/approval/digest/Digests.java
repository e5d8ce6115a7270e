package kr.sandan.approval.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Composes the mail of a day and sends it. A row claims each mail, so that however many processes compose, a person gets
 * one a day; sending holds that row, and what the server refuses is tried again, later each time.
 */
@Service
class Digests {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int LONGEST_DOUBLING = 6;
    private static final int LONGEST_ERROR = 500;

    private final WorkingAccounts accounts;
    private final DigestText texts;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> server;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            WorkingAccounts accounts,
            DigestText texts,
            MailSettings settings,
            ObjectProvider<JavaMailSender> server,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.texts = texts;
        this.settings = settings;
        this.server = server;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the mail of today to everybody for whom something waits and who has none of today yet. */
    void compose() {
        for (WorkingAccount account : accounts.all()) transaction.executeWithoutResult(status -> compose(account));
    }

    private void compose(WorkingAccount account) {
        LocalDate today = LocalDate.now(clock);
        boolean made = jdbc.sql("select exists (select from approval_digest where account_id = ? and day = ?)")
                .params(account.id(), today)
                .query(Boolean.class)
                .single();
        if (made) return;
        texts.write(account.id())
                .ifPresent(written -> jdbc.sql("""
                        insert into approval_digest (account_id, day, recipient, subject, body, state, composed_at, attempts,
                            next_at)
                        values (:account, :day, cast(:recipient as text), :subject, :body, :state, :now, 0, :now)
                        on conflict (account_id, day) do nothing""")
                        .param("account", account.id())
                        .param("day", today)
                        .param("recipient", address(account))
                        .param("subject", written.subject())
                        .param("body", written.body())
                        .param("state", state(account).name())
                        .param("now", OffsetDateTime.now(clock))
                        .update());
    }

    private DigestState state(WorkingAccount account) {
        if (sender().isEmpty()) return DigestState.HELD;
        return address(account) == null ? DigestState.NO_ADDRESS : DigestState.PENDING;
    }

    private static @Nullable String address(WorkingAccount account) {
        String email = account.email();
        return email == null || email.isBlank() ? null : email.strip();
    }

    /** Sends what is due, one mail after the other. */
    void send() {
        sender().ifPresent(mail -> {
            while (Boolean.TRUE.equals(transaction.execute(status -> sendNext(mail)))) {
                // until nothing is due
            }
        });
    }

    private record Due(long account, LocalDate day, String recipient, String subject, String body, int attempts) {}

    private boolean sendNext(JavaMailSender mail) {
        Optional<Due> due = jdbc.sql("""
                        select * from approval_digest where state = 'PENDING' and next_at <= :now
                        order by next_at, account_id limit 1 for update skip locked""")
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Due(
                        row.getLong("account_id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .optional();
        due.ifPresent(one -> attempt(mail, one));
        return due.isPresent();
    }

    private void attempt(JavaMailSender mail, Due due) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(due.recipient());
        message.setSubject(due.subject());
        message.setText(due.body());
        try {
            mail.send(message);
            note(due, DigestState.SENT, null);
        } catch (MailException refused) {
            String error = String.valueOf(refused.getMessage());
            note(due, DigestState.PENDING, error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
        }
    }

    private void note(Due due, DigestState state, @Nullable String error) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), LONGEST_DOUBLING));
        jdbc.sql("""
                        update approval_digest set state = :state, attempts = attempts + 1, error = cast(:error as text),
                            next_at = :next, sent_at = cast(:sent as timestamptz)
                        where account_id = :account and day = :day""")
                .param("state", state.name())
                .param("error", error)
                .param("next", now.plus(pause))
                .param("sent", state == DigestState.SENT ? now : null)
                .param("account", due.account())
                .param("day", due.day())
                .update();
    }

    private Optional<JavaMailSender> sender() {
        return settings.send() ? Optional.ofNullable(server.getIfAvailable()) : Optional.empty();
    }
}
