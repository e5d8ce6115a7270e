package kr.sandan.approval;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What approvals add to a reader's inbox: drafts, returned, to decide on, waiting for others. */
@Component
@Transactional(readOnly = true)
class ApprovalInbox implements InboxRows {

    private static final String IN_SCOPE = " and (:everywhere or a.office_id = any(:offices)) order by a.since, a.id";

    private final ApprovalKinds kinds;
    private final Hands hands;
    private final Keepers keepers;
    private final Deciders deciders;
    private final AccountScope scope;
    private final JdbcClient jdbc;

    ApprovalInbox(
            ApprovalKinds kinds, Hands hands, Keepers keepers, Deciders deciders, AccountScope scope, JdbcClient jdbc) {
        this.keepers = keepers;
        this.kinds = kinds;
        this.hands = hands;
        this.deciders = deciders;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** An approval that stands in a section of the reader's inbox. */
    private record Item(long id, String kind, long record, int seen, LocalDate since, InboxSection section) {}

    @Override
    public List<InboxRow> rows(long account, Locale locale) {
        List<Item> items = new ArrayList<>(mine(account));
        items.addAll(toDecide(account));
        if (keepers.mayTake(account)) items.addAll(unclaimed());
        Map<Long, List<String>> with = holders(items);
        List<InboxRow> rows = new ArrayList<>();
        Map<String, List<Item>> byKind = items.stream().collect(Collectors.groupingBy(Item::kind));
        byKind.forEach((name, ofKind) -> kinds.find(name).ifPresent(kind -> {
            List<Long> records = ofKind.stream().map(Item::record).toList();
            Map<Long, RecordLabel> labels = kind.labels(records, locale);
            Map<Long, LocalDate> deadlines = kind.deadlines(records);
            for (Item item : ofKind) {
                RecordLabel label = labels.get(item.record());
                if (label != null)
                    rows.add(row(
                            item, kind, label, deadlines.get(item.record()), with.getOrDefault(item.id(), List.of())));
            }
        }));
        return rows;
    }

    @Override
    public long waiting(long account) {
        long own = mine(account).stream()
                .filter(item -> item.section() != InboxSection.WAITING)
                .count();
        return own
                + toDecide(account).size()
                + (keepers.mayTake(account) ? unclaimed().size() : 0);
    }

    @Override
    public String moves() {
        return "approval_move";
    }

    private static InboxRow row(
            Item item, ApprovalKind kind, RecordLabel label, @Nullable LocalDate due, List<String> with) {
        boolean decide = item.section() == InboxSection.DECIDE;
        boolean draft = item.section() == InboxSection.DUE;
        return new InboxRow(
                item.section(),
                kind.titleKey(),
                label.text(),
                draft ? label.path() : "/approvals/" + item.id(),
                item.since(),
                draft || item.section() == InboxSection.RETURNED ? due : null,
                with,
                label.sample(),
                decide ? item.id() + "-" + item.seen() : null);
    }

    private List<Item> mine(long account) {
        return read(jdbc.sql("""
                        select a.id, a.kind, a.record_id, a.moves, a.since, case a.state when 'DRAFT' then 'DUE'
                            when 'RETURNED' then 'RETURNED' else 'WAITING' end as section
                        from approval a
                        where (a.keeper_id = :account and a.state in ('DRAFT', 'RETURNED', 'SUBMITTED')
                            or a.submitter_id = :account and a.state = 'SUBMITTED')""" + IN_SCOPE).param("account", account));
    }

    private List<Item> toDecide(long account) {
        List<Hand> own = hands.of(account);
        if (own.isEmpty()) return List.of();
        String sql = "with " + Hands.TABLE + """

                select a.id, a.kind, a.record_id, a.moves, a.since, 'DECIDE' as section
                from approval a join approval_chain_step s on s.chain_id = a.chain_id and s.number = a.step
                where a.state = 'SUBMITTED' and exists (select from hand h where\s""" + Hands.MAY + ")" + IN_SCOPE;
        return read(Hands.bind(jdbc.sql(sql), own));
    }

    /** Of the offices that the reader covers: an empty scope covers none. */
    private List<Item> unclaimed() {
        return read(keepers.bind(jdbc.sql("""
                select a.id, a.kind, a.record_id, a.moves, a.since, 'UNCLAIMED' as section
                from approval a where\s""" + Keepers.UNCLAIMED + IN_SCOPE)));
    }

    private List<Item> read(JdbcClient.StatementSpec statement) {
        Scope visible = scope.current();
        return statement
                .param("everywhere", visible.everywhere())
                .param("offices", visible.officeIds().toArray(Long[]::new))
                .query((row, number) -> new Item(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getLong("record_id"),
                        row.getInt("moves"),
                        row.getObject("since", OffsetDateTime.class)
                                .atZoneSameInstant(AsOf.ZONE)
                                .toLocalDate(),
                        InboxSection.valueOf(row.getString("section"))))
                .list();
    }

    private Map<Long, List<String>> holders(List<Item> items) {
        List<Long> waiting = items.stream()
                .filter(item -> item.section() == InboxSection.WAITING)
                .map(Item::id)
                .toList();
        return waiting.isEmpty() ? Map.of() : deciders.names(waiting);
    }
}
