package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.office.Office;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficeKind;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be decided on, how long, and where nobody may decide; of the offices that the acting account sees. */
@Service
@Transactional(readOnly = true)
public class PendingQueries {

    private static final String WAITING = "with " + Hands.TABLE + """
            , house as (select * from unnest(:offices, :heads) as o (office_id, head_id)),
            waiting as (
                select a.id, a.kind, a.record_id, a.office_id, house.head_id, s.level, a.since,
                    cast(:today as date) - cast(a.since at time zone 'Asia/Seoul' as date) as days,
                    not exists (select from hand h where\s""" + Hands.MAY + """
            ) as stuck
                from approval a
                join approval_chain_step s on s.chain_id = a.chain_id and s.number = a.step
                join house on house.office_id = a.office_id
                where a.state = 'SUBMITTED' and (:everywhere or a.office_id = any(:visible))
                    and (cast(:kind as text) is null or a.kind = :kind))
            """;

    private final Hands hands;
    private final Deciders deciders;
    private final ApprovalKinds kinds;
    private final OfficeQueries offices;
    private final AccountScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    PendingQueries(
            Hands hands,
            Deciders deciders,
            ApprovalKinds kinds,
            OfficeQueries offices,
            AccountScope scope,
            JdbcClient jdbc,
            Clock clock) {
        this.hands = hands;
        this.deciders = deciders;
        this.kinds = kinds;
        this.offices = offices;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line for each headquarters with something that waits, the one with the oldest first. */
    public List<PendingOffice> offices(@Nullable String kind) {
        return bind(jdbc.sql(WAITING + """
                        select head_id, count(*) as pending, percentile_cont(0.5) within group (order by days) as median,
                            max(days) as oldest_days, (array_agg(id order by since, id))[1] as oldest,
                            count(*) filter (where stuck) as stuck
                        from waiting group by head_id order by oldest_days desc, pending desc, head_id"""), kind)
                .query((row, number) -> new PendingOffice(
                        row.getLong("head_id"),
                        row.getLong("pending"),
                        row.getBigDecimal("median"),
                        row.getInt("oldest_days"),
                        row.getLong("oldest"),
                        row.getLong("stuck")))
                .list();
    }

    private record Waiting(long id, String kind, long record, long office, Level level, int days, long total) {}

    /**
     * What waits, the longest waiting first.
     *
     * @param office of that headquarters only, or null
     * @param stuck only where nobody may decide
     */
    public Listing<PendingItem> items(
            @Nullable String kind, @Nullable Long office, boolean stuck, Paging paging, Locale locale) {
        List<Waiting> waiting = bind(jdbc.sql(WAITING + """
                        select *, count(*) over () as total from waiting
                        where (cast(:office as bigint) is null or head_id = :office) and (not :stuck or stuck)
                        order by since, id limit :size offset :offset"""), kind)
                .param("office", office)
                .param("stuck", stuck)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getLong("record_id"),
                        row.getLong("office_id"),
                        Level.valueOf(row.getString("level")),
                        row.getInt("days"),
                        row.getLong("total")))
                .list();
        long total = waiting.isEmpty() ? 0 : waiting.get(0).total();
        return new Listing<>(named(waiting, locale), total, paging);
    }

    /** How many wait where nobody may decide. */
    public long stuck() {
        return offices(null).stream().mapToLong(PendingOffice::withoutHolder).sum();
    }

    private List<PendingItem> named(List<Waiting> waiting, Locale locale) {
        Map<String, Map<Long, RecordLabel>> labels = new HashMap<>();
        waiting.stream()
                .collect(Collectors.groupingBy(Waiting::kind, Collectors.mapping(Waiting::record, Collectors.toList())))
                .forEach((name, records) ->
                        kinds.find(name).ifPresent(kind -> labels.put(name, kind.labels(records, locale))));
        Map<Long, List<String>> holders =
                deciders.names(waiting.stream().map(Waiting::id).toList());
        List<PendingItem> items = new ArrayList<>();
        for (Waiting one : waiting) {
            RecordLabel label = labels.getOrDefault(one.kind(), Map.of()).get(one.record());
            if (label == null) label = new RecordLabel(one.kind() + " " + one.record(), "/inbox", null, false);
            List<String> names = holders.getOrDefault(one.id(), List.of());
            items.add(new PendingItem(one.id(), one.kind(), label, one.office(), one.level(), one.days(), names));
        }
        return items;
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, @Nullable String kind) {
        LocalDate today = LocalDate.now(clock);
        Scope visible = scope.current();
        List<Long> all = offices.history().all().stream().map(Office::id).toList();
        return Hands.bind(statement, hands.all())
                .param("offices", all.toArray(Long[]::new))
                .param("heads", all.stream().map(id -> head(id, today)).toArray(Long[]::new))
                .param("today", today)
                .param("everywhere", visible.everywhere())
                .param("visible", visible.officeIds().toArray(Long[]::new))
                .param("kind", kind);
    }

    /** The headquarters of a branch; headquarters and the head office stand for themselves. */
    private Long head(long office, LocalDate day) {
        OfficeHistory history = offices.history();
        return history.office(office)
                .filter(known -> known.kind() == OfficeKind.BRANCH)
                .flatMap(branch -> history.parentAt(office, day))
                .orElse(office);
    }
}
