package kr.sandan.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.approval.Briefing.Item;
import kr.sandan.approval.Briefing.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records at steps that a person who leaves decides of right. Steps belong to roles and not to persons, so none is moved:
 * a briefing says of each whether the colleague decides it too, others do, or nobody will.
 */
@Component
class DecidedSteps {

    private final Hands hands;
    private final ApprovalKinds kinds;
    private final JdbcClient jdbc;

    DecidedSteps(Hands hands, ApprovalKinds kinds, JdbcClient jdbc) {
        this.hands = hands;
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    private record Waiting(long id, String kind, long record) {}

    List<Item> of(long from, long to) {
        List<Hand> all =
                hands.all().stream().filter(hand -> hand.onBehalfOf() == null).toList();
        Set<Long> colleague =
                ids(at(all.stream().filter(hand -> hand.account() == to).toList()));
        Set<Long> others =
                ids(at(all.stream().filter(hand -> hand.account() != from).toList()));
        List<Item> items = new ArrayList<>();
        for (Waiting one :
                at(all.stream().filter(hand -> hand.account() == from).toList())) {
            Outcome outcome = colleague.contains(one.id())
                    ? Outcome.STEP_FOLLOWS
                    : others.contains(one.id()) ? Outcome.STEP_STAYS : Outcome.STEP_LOST;
            kinds.find(one.kind()).ifPresent(kind -> items.add(item(one, kind, outcome)));
        }
        return items;
    }

    private static Item item(Waiting one, ApprovalKind kind, Outcome outcome) {
        Map<Long, RecordLabel> labels = kind.labels(List.of(one.record()), Locale.KOREAN);
        RecordLabel label = labels.get(one.record());
        return new Item(
                kind.titleKey(),
                label == null ? kind.name() + " " + one.record() : label.text(),
                "/approvals/" + one.id(),
                ApprovalState.SUBMITTED.messageKey(),
                null,
                outcome,
                null);
    }

    private List<Waiting> at(List<Hand> whose) {
        if (whose.isEmpty()) return List.of();
        String sql = "with " + Hands.TABLE + """

                select a.id, a.kind, a.record_id
                from approval a join approval_chain_step s on s.chain_id = a.chain_id and s.number = a.step
                where a.state = 'SUBMITTED' and exists (select from hand h where\s""" + Hands.MAY + ") order by a.since, a.id";
        return Hands.bind(jdbc.sql(sql), whose)
                .query((row, number) -> new Waiting(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static Set<Long> ids(List<Waiting> waiting) {
        Set<Long> ids = new HashSet<>();
        waiting.forEach(one -> ids.add(one.id()));
        return ids;
    }
}
