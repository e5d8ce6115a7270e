package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.account.Places;
import kr.sandan.account.WorkingAccount;
import kr.sandan.approval.Briefing.Item;
import kr.sandan.approval.Briefing.Outcome;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One action that gives all that a person keeps into the hands of a colleague, and writes down what that was. */
@Service
@Transactional
public class HandOverService {

    private final ObjectProvider<MovableItems> modules;
    private final Colleagues colleagues;
    private final DecidedSteps steps;
    private final RunningDeputies deputies;
    private final Places places;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;
    private final SentForms sentForms;

    HandOverService(
            ObjectProvider<MovableItems> modules,
            Colleagues colleagues,
            DecidedSteps steps,
            RunningDeputies deputies,
            Places places,
            Notices notices,
            JdbcClient jdbc,
            CurrentAccount current,
            Clock clock,
            SentForms sentForms) {
        this.modules = modules;
        this.colleagues = colleagues;
        this.steps = steps;
        this.deputies = deputies;
        this.places = places;
        this.notices = notices;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /** All that an account keeps, by module and key such as {@code approval:17}. */
    @Transactional(readOnly = true)
    public Map<String, MovableItem> items(long account) {
        Map<String, MovableItem> items = new LinkedHashMap<>();
        modules.stream()
                .forEach(module ->
                        module.items(account).forEach(item -> items.put(module.name() + ":" + item.key(), item)));
        return items;
    }

    /** How many records wait at steps that an account decides; they stay with the role. */
    @Transactional(readOnly = true)
    public int steps(long account) {
        return steps.of(account, account).size();
    }

    /** For whom an account acts or will act, and who acts for it. */
    @Transactional(readOnly = true)
    public List<RunningDeputy> deputies(long account) {
        return deputies.of(account);
    }

    /** @return number of the hand-over; of the one before where the form was sent twice */
    public long handOver(HandOver command) {
        sentForms.require(command.submissionKey());
        Optional<Long> before = byKey(command.submissionKey());
        if (before.isPresent()) return before.get();
        WorkingAccount from = colleagues
                .leaving(command.from())
                .orElseThrow(() -> new RuleBroken("from", "approval.refused.not-your-work"));
        WorkingAccount to = colleagues.successorsOf(from.id()).stream()
                .filter(one -> one.id() == command.to())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("to", "approval.refused.no-successor"));
        List<Item> briefing = new ArrayList<>();
        modules.stream().forEach(module -> briefing.addAll(move(module, from.id(), to.id(), command.notes())));
        briefing.addAll(steps.of(from.id(), to.id()));
        briefing.addAll(deputies.handOver(from, to, command.deputies()));
        if (briefing.isEmpty()) throw new RuleBroken(null, "approval.refused.nothing-to-hand-over");
        briefing.add(right(from, to));
        long id = write(command, briefing);
        tell(command, from, to, id);
        return id;
    }

    /** Whether the colleague has the role of the one who leaves; administrators alone give roles. */
    private Item right(WorkingAccount from, WorkingAccount to) {
        String place = places.name(from.place(), LocalDate.now(clock), true);
        return new Item(
                from.role().messageKey(),
                place == null ? from.displayName() : from.displayName() + " · " + place,
                "/handover",
                null,
                null,
                from.role() == to.role() ? Outcome.RIGHT_SHARED : Outcome.RIGHT_ASKED,
                null);
    }

    private void tell(HandOver command, WorkingAccount from, WorkingAccount to, long id) {
        String who = from.displayName() + " → " + to.displayName();
        notices.tell(
                List.of(to.id(), from.id()).stream()
                        .filter(one -> one != current.require())
                        .toList(),
                new Notice("approval.notice.handed-over", who, command.note(), "/handover/" + id));
        if (from.role() != to.role())
            notices.tell(
                    colleagues.administrators(),
                    new Notice("approval.notice.right-asked", who, command.note(), "/handover/" + id));
    }

    private static List<Item> move(MovableItems module, long from, long to, Map<String, String> notes) {
        List<MovableItem> items = module.items(from);
        Collection<String> keys = items.stream().map(MovableItem::key).toList();
        module.move(keys, from, to);
        return items.stream()
                .map(item -> new Item(
                        item.titleKey(),
                        item.label(),
                        item.path(),
                        item.stateKey(),
                        item.due(),
                        Outcome.MOVED,
                        notes.get(module.name() + ":" + item.key())))
                .toList();
    }

    private Optional<Long> byKey(String key) {
        return jdbc.sql("select id from approval_hand_over where submission_key = ? and entered_by = ?")
                .params(key, current.require())
                .query(Long.class)
                .optional();
    }

    private long write(HandOver command, List<Item> briefing) {
        long id = jdbc.sql("""
                        insert into approval_hand_over (from_id, to_id, note, submission_key, entered_by, at)
                        values (:from, :to, cast(:note as text), :key, :by, :at) returning id""")
                .param("from", command.from())
                .param("to", command.to())
                .param("note", command.note())
                .param("key", command.submissionKey())
                .param("by", current.require())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        int place = 0;
        for (Item item : briefing) write(id, ++place, item, item.note());
        return id;
    }

    private void write(long id, int place, Item item, @Nullable String note) {
        jdbc.sql("""
                        insert into approval_hand_over_item (hand_over_id, place, title_key, label, path, state_key, due, outcome, note)
                        values (:id, :place, :title, :label, :path, cast(:state as text), cast(:due as date), :outcome,
                            cast(:note as text))""")
                .param("id", id)
                .param("place", place)
                .param("title", item.titleKey())
                .param("label", item.label())
                .param("path", item.path())
                .param("state", item.stateKey())
                .param("due", item.due())
                .param("outcome", item.outcome().name())
                .param("note", note)
                .update();
    }
}
