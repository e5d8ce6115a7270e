package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records on their way to approval, given into other hands: drafts, those returned, those that others decide on. */
@Component
class MovableApprovals implements MovableItems {

    private final Approvals approvals;
    private final ApprovalKinds kinds;
    private final MoveLog log;
    private final WorkingAccounts accounts;
    private final AccountScope scopes;
    private final CurrentAccount current;
    private final JdbcClient jdbc;
    private final Clock clock;

    MovableApprovals(
            Approvals approvals,
            ApprovalKinds kinds,
            MoveLog log,
            WorkingAccounts accounts,
            AccountScope scopes,
            CurrentAccount current,
            JdbcClient jdbc,
            Clock clock) {
        this.approvals = approvals;
        this.kinds = kinds;
        this.log = log;
        this.accounts = accounts;
        this.scopes = scopes;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Kept(long id, String kind, long record, ApprovalState state) {}

    @Override
    public String name() {
        return "approval";
    }

    @Override
    public List<MovableItem> items(long account) {
        Scope visible = visibleTo(account);
        List<Kept> kept = jdbc.sql("""
                        select id, kind, record_id, state from approval
                        where keeper_id = :keeper and state in ('DRAFT', 'RETURNED', 'SUBMITTED')
                            and (:everywhere or office_id = any(:offices))
                        order by array_position(array['RETURNED', 'DRAFT', 'SUBMITTED'], state), since, id""")
                .param("keeper", account)
                .param("everywhere", visible.everywhere())
                .param("offices", visible.officeIds().toArray(Long[]::new))
                .query((row, number) -> new Kept(
                        row.getLong(1), row.getString(2), row.getLong(3), ApprovalState.valueOf(row.getString(4))))
                .list();
        List<MovableItem> items = new ArrayList<>();
        Map<String, List<Kept>> byKind = kept.stream().collect(Collectors.groupingBy(Kept::kind));
        byKind.forEach((name, ofKind) -> kinds.find(name).ifPresent(kind -> items.addAll(items(kind, ofKind))));
        return items;
    }

    /** What passed to another office is not theirs to hand on; of who may sign in no more, the acting account sees to it. */
    private Scope visibleTo(long account) {
        return accounts.find(account)
                .map(one -> scopes.of(one.role(), one.place(), LocalDate.now(clock)))
                .orElseGet(scopes::current);
    }

    private static List<MovableItem> items(ApprovalKind kind, List<Kept> kept) {
        List<Long> records = kept.stream().map(Kept::record).toList();
        Map<Long, RecordLabel> labels = kind.labels(records, Locale.KOREAN);
        Map<Long, LocalDate> deadlines = kind.deadlines(records);
        return kept.stream()
                .filter(one -> labels.containsKey(one.record()))
                .map(one -> new MovableItem(
                        String.valueOf(one.id()),
                        kind.titleKey(),
                        labels.getOrDefault(one.record(), new RecordLabel("", "/", null, false))
                                .text(),
                        "/approvals/" + one.id(),
                        one.state().messageKey(),
                        one.state().isOpen() ? deadlines.get(one.record()) : null))
                .toList();
    }

    @Override
    public void move(Collection<String> keys, long from, long to) {
        for (String key : keys.stream().sorted().toList()) {
            Approval approval = approvals
                    .hold(Long.parseLong(key))
                    .filter(one -> one.keeperId() == from)
                    .orElseThrow(() -> new NotFound("approval", key));
            give(approval, to);
        }
    }

    /** Has another keep it from now on, whoever kept it before; told as a move of the acting account. */
    void give(Approval approval, long to) {
        String keeper = accounts.find(to).map(WorkingAccount::displayName).orElseThrow();
        approval.handTo(to);
        Approval saved = approvals.saveAndFlush(approval);
        MoveLog.Entry entry = new MoveLog.Entry(
                ApprovalAction.HAND_OVER, saved.state(), null, current.require(), null, "→ " + keeper);
        log.write(saved, entry, clock.instant());
        ApprovalSubject subject = saved.subject();
        ApprovalMoved moved = new ApprovalMoved(
                subject.recordId(), subject.version(), current.require(), null, clock.instant(), entry.reason());
        kinds.get(subject.kind()).handedOver(moved, to);
    }
}
