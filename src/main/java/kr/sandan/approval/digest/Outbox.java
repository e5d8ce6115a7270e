package kr.sandan.approval.digest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail that was composed, for administrators: what it says, whether it left, and why not. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Digests digests;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> server;
    private final JdbcClient jdbc;

    Outbox(Digests digests, MailSettings settings, ObjectProvider<JavaMailSender> server, JdbcClient jdbc) {
        this.digests = digests;
        this.settings = settings;
        this.server = server;
        this.jdbc = jdbc;
    }

    /**
     * The mail of a day to a person.
     *
     * @param recipient the address, or null where the account has none
     * @param sentAt when the server took it, in Seoul, or null
     * @param error what the server said at the last attempt, or null
     */
    public record Mail(
            String person,
            LocalDate day,
            @Nullable String recipient,
            String subject,
            String body,
            DigestState state,
            int attempts,
            @Nullable String sentAt,
            @Nullable String error) {}

    /** Whether mail leaves this portal. */
    public enum Mode {
        /** It is sent. */
        SENDING,
        /** Sending is not switched on, as in a demonstration. */
        OFF,
        /** Sending is switched on, but no mail server is named. */
        NO_SERVER
    }

    public Mode mode() {
        if (!settings.send()) return Mode.OFF;
        return server.getIfAvailable() == null ? Mode.NO_SERVER : Mode.SENDING;
    }

    /** The time of day at which mail is composed. */
    public LocalTime at() {
        return settings.at();
    }

    /** Composes the mail of today without waiting for its time; whoever has it already gets no other. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void composeNow() {
        digests.compose();
    }

    /** The newest first; of a day, what could not be sent before the rest. */
    public Listing<Mail> page(Paging paging) {
        List<Mail> rows = jdbc.sql("""
                        select d.*, a.display_name from approval_digest d join account a on a.id = d.account_id
                        order by d.day desc, d.error is null, a.display_name, a.id limit :size offset :offset""")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Mail(
                        row.getString("display_name"),
                        row.getObject("day", LocalDate.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        DigestState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        minute(row.getObject("sent_at", OffsetDateTime.class)),
                        row.getString("error")))
                .list();
        long total = jdbc.sql("select count(*) from approval_digest")
                .query(Long.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    private static @Nullable String minute(@Nullable OffsetDateTime at) {
        return at == null ? null : MINUTE.format(at.atZoneSameInstant(AsOf.ZONE));
    }
}
