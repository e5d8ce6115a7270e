package kr.sandan.approval.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.approval.Inbox;
import kr.sandan.approval.InboxRow;
import kr.sandan.approval.InboxSection;
import kr.sandan.approval.Notices;
import kr.sandan.approval.PendingQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.HomeSections;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

/** On the first page: how much waits for the reader, each count leading to its rows, and where nobody may decide. */
@Component
class ApprovalHome implements HomeSections {

    private static final int FIRST = 90;

    private final Inbox inbox;
    private final Notices notices;
    private final PendingQueries pending;
    private final ApprovalTexts texts;

    ApprovalHome(Inbox inbox, Notices notices, PendingQueries pending, ApprovalTexts texts) {
        this.inbox = inbox;
        this.notices = notices;
        this.pending = pending;
        this.texts = texts;
    }

    /**
     * A number that leads to its rows.
     *
     * @param oldest how many days the one that waits longest has waited, 0 where nothing does
     */
    public record Count(String label, String path, long number, int oldest) {}

    /**
     * What waits for a reader.
     *
     * @param stuck how many records wait where nobody may decide, for those who can mend it; 0 for all others
     */
    public record Work(List<Count> counts, long unread, long stuck) {}

    @Override
    public Audience audience() {
        return ApprovalRoutes.STAFF;
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        SignedIn account = frame.account();
        if (account == null) return List.of();
        Map<InboxSection, List<InboxRow>> rows = inbox.rows(locale);
        List<Count> counts = rows.entrySet().stream()
                .filter(section -> section.getKey() != InboxSection.UNCLAIMED
                        || !section.getValue().isEmpty())
                .map(section -> count(section.getKey(), section.getValue(), locale))
                .toList();
        boolean mends = account.role().equals("ADMIN") || account.role().equals("HEAD_OFFICE_STAFF");
        Work work = new Work(counts, notices.unread(account.id()), mends ? pending.stuck() : 0);
        return List.of(new HomeSection(FIRST, "approval/home", work));
    }

    private Count count(InboxSection section, List<InboxRow> rows, Locale locale) {
        int oldest =
                rows.stream().mapToInt(row -> texts.days(row.since())).max().orElse(0);
        return new Count(texts.of(section.messageKey(), locale), "/inbox?section=" + section, rows.size(), oldest);
    }
}
