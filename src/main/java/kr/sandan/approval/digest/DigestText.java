package kr.sandan.approval.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.account.ActingAccount;
import kr.sandan.approval.Inbox;
import kr.sandan.approval.InboxRow;
import kr.sandan.approval.InboxSection;
import kr.sandan.approval.NoticeRow;
import kr.sandan.approval.Notices;
import kr.sandan.platform.web.Paging;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what waits for a person, in Korean: the language of the house. */
@Component
class DigestText {

    private static final int MOST = 10;

    private final Inbox inbox;
    private final Notices notices;
    private final ActingAccount acting;
    private final MessageSource messages;
    private final MailSettings settings;

    DigestText(Inbox inbox, Notices notices, ActingAccount acting, MessageSource messages, MailSettings settings) {
        this.inbox = inbox;
        this.notices = notices;
        this.acting = acting;
        this.messages = messages;
        this.settings = settings;
    }

    /** The same for a portal that is reached at another address. */
    DigestText with(MailSettings other) {
        return new DigestText(inbox, notices, acting, messages, other);
    }

    /** A mail without its head. */
    record Written(String subject, String body) {}

    /** What waits for an account and what it has not read; empty where there is nothing. */
    Optional<Written> write(long account) {
        StringBuilder body = new StringBuilder();
        int[] waiting = {0};
        acting.as(
                account,
                () -> inbox.rows(Locale.KOREAN).forEach((section, rows) -> waiting[0] += section(body, section, rows)));
        long unread = notices.unread(account);
        if (waiting[0] == 0 && unread == 0) return Optional.empty();
        if (unread > 0) unread(body, account, unread);
        body.append(text("approval.digest.foot", settings.address() + "/inbox")).append('\n');
        return Optional.of(new Written(text("approval.digest.subject", waiting[0], unread), body.toString()));
    }

    private int section(StringBuilder body, InboxSection section, List<InboxRow> rows) {
        if (rows.isEmpty()) return 0;
        body.append(text("approval.digest.section", text(section.messageKey()), rows.size()))
                .append('\n');
        rows.stream()
                .limit(MOST)
                .forEach(row -> body.append("- ")
                        .append(row.label())
                        .append(row.due() == null ? "" : " (~" + row.due() + ")")
                        .append("\n  ")
                        .append(settings.address())
                        .append(row.path())
                        .append('\n'));
        more(body, rows.size());
        return section == InboxSection.WAITING ? 0 : rows.size();
    }

    private void unread(StringBuilder body, long account, long unread) {
        body.append(text("approval.digest.section", text("approval.notices.unread"), unread))
                .append('\n');
        List<NoticeRow> rows = notices.page(account, true, Paging.FIRST).rows().stream()
                .limit(MOST)
                .toList();
        rows.forEach(row -> body.append("- ")
                .append(row.at())
                .append(' ')
                .append(text(row.notice().messageKey()))
                .append(" · ")
                .append(row.notice().subject())
                .append('\n'));
        more(body, unread);
    }

    private void more(StringBuilder body, long all) {
        if (all > MOST) body.append(text("approval.digest.more", all - MOST)).append('\n');
        body.append('\n');
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.KOREAN);
    }
}
