package kr.sandan.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.account.Role;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.approval.Deciders.Decider;
import kr.sandan.approval.MoveLog.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those whom a move concerns: who decides next, the keeper, and where nobody may decide, whoever can mend that. */
@Component
class MoveNews {

    private final Notices notices;
    private final ApprovalKinds kinds;
    private final Deciders deciders;
    private final WorkingAccounts accounts;

    MoveNews(Notices notices, ApprovalKinds kinds, Deciders deciders, WorkingAccounts accounts) {
        this.notices = notices;
        this.kinds = kinds;
        this.deciders = deciders;
        this.accounts = accounts;
    }

    void tell(Approval approval, ApprovalKind kind, Entry move) {
        switch (move.action()) {
            case SUBMIT, PASS -> tellDeciders(approval, kind);
            case RETURN -> tellKeeper(approval, kind, move, "approval.notice.returned");
            case APPROVE -> tellKeeper(approval, kind, move, "approval.notice.approved");
            case REOPEN -> tellKeeper(approval, kind, move, "approval.notice.reopened");
            default -> {}
        }
    }

    /** Another office has what waits: whoever decides there learns of it. */
    void passedOn(Approval waiting) {
        tellDeciders(waiting, kinds.get(waiting.subject().kind()));
    }

    private void tellDeciders(Approval approval, ApprovalKind kind) {
        List<Long> next =
                deciders.of(approval.id()).stream().map(Decider::account).toList();
        if (!next.isEmpty()) {
            notices.tell(next, notice(approval, kind, "approval.notice.decide", null));
            return;
        }
        List<Long> concerned = Stream.concat(
                        Stream.of(approval.keeperId()),
                        accounts.all().stream()
                                .filter(one -> one.role() == Role.ADMIN || one.role() == Role.HEAD_OFFICE_STAFF)
                                .map(WorkingAccount::id))
                .toList();
        notices.tell(concerned, notice(approval, kind, "approval.notice.no-holder", null));
    }

    private void tellKeeper(Approval approval, ApprovalKind kind, Entry move, String key) {
        if (move.account() != approval.keeperId())
            notices.tell(List.of(approval.keeperId()), notice(approval, kind, key, move.reason()));
    }

    private static Notice notice(Approval approval, ApprovalKind kind, String key, @Nullable String detail) {
        long record = approval.subject().recordId();
        String subject = Optional.ofNullable(
                        kind.labels(List.of(record), Locale.KOREAN).get(record))
                .map(RecordLabel::text)
                .orElse(kind.name() + " " + record);
        return new Notice(key, subject, detail, "/approvals/" + approval.id());
    }
}
