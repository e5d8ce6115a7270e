package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chains as administrators enter them: another takes the place of one from a day on. */
@Service
@Transactional
public class ChainService {

    private final ApprovalKinds kinds;
    private final Chains chains;
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    ChainService(ApprovalKinds kinds, Chains chains, JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.kinds = kinds;
        this.chains = chains;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A chain of a kind, in force or of another time.
     *
     * @param from the first day, or null for the first chain
     * @param to the last day, or null while it goes on
     * @param reason why it was entered, or null for the first chain
     * @param running how many records are under approval on it
     */
    public record Chain(
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<ChainStep> steps,
            @Nullable String reason,
            @Nullable String enteredBy,
            long running) {}

    /**
     * From a day on, records handed in take these steps; those under approval go on as they began.
     *
     * @param from today or later
     */
    public void change(String kind, LocalDate from, List<ChainStep> steps, String reason) {
        if (kinds.find(kind).isEmpty()) throw new RuleBroken("kind", "approval.refused.kind");
        if (steps.isEmpty()) throw new RuleBroken("step1", "approval.refused.no-steps");
        if (new HashSet<>(steps).size() < steps.size()) throw new RuleBroken("step1", "approval.refused.step-twice");
        if (from.isBefore(LocalDate.now(clock))) throw new RuleBroken("from", "approval.refused.day-past");
        if (reason.isBlank()) throw new RuleBroken("reason", "approval.refused.no-reason");
        chains.await();
        Optional<Long> before = chains.at(kind, from);
        if (before.map(chains::steps).filter(steps::equals).isPresent())
            throw new RuleBroken("step1", "approval.refused.same-steps");
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> overtaken = overtake(kind, from, now);
        for (Long chain : overtaken) keepUntil(chain, from, now);
        write(kind, from, steps, reason.strip(), now);
    }

    private List<Long> overtake(String kind, LocalDate from, OffsetDateTime now) {
        return jdbc.sql("""
                        update approval_chain set superseded_at = :now
                        where kind = :kind and superseded_at is null and valid && daterange(cast(:from as date), null)
                        returning id""")
                .param("now", now)
                .param("kind", kind)
                .param("from", from)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** What of an overtaken chain had begun before holds until then. */
    private void keepUntil(long chain, LocalDate from, OffsetDateTime now) {
        Optional<Long> kept = jdbc.sql("""
                        insert into approval_chain (kind, valid, reason, entered_by, entered_at)
                        select kind, daterange(lower(valid), cast(:from as date)), reason, entered_by, :now
                        from approval_chain
                        where id = :chain and (lower(valid) is null or lower(valid) < cast(:from as date)) returning id""")
                .param("from", from)
                .param("now", now)
                .param("chain", chain)
                .query(Long.class)
                .optional();
        kept.ifPresent(id -> chains.write(id, chains.steps(chain)));
    }

    private void write(String kind, LocalDate from, List<ChainStep> steps, String reason, OffsetDateTime now) {
        long id = jdbc.sql("""
                        insert into approval_chain (kind, valid, reason, entered_by, entered_at)
                        values (:kind, daterange(cast(:from as date), null), :reason, :by, :now) returning id""")
                .param("kind", kind)
                .param("from", from)
                .param("reason", reason)
                .param("by", current.require())
                .param("now", now)
                .query(Long.class)
                .single();
        chains.write(id, steps);
    }

    /** The chains of all kinds as they are in force by day, each kind's latest first. */
    @Transactional(readOnly = true)
    public List<Chain> all() {
        return jdbc.sql("""
                        select c.id, c.kind, lower(c.valid) as first_day, upper(c.valid) - 1 as last_day,
                            case when c.entered_by is not null then c.reason end as reason, account.display_name as by,
                            (select count(*) from approval a join approval_chain other on other.id = a.chain_id
                                where a.state = 'SUBMITTED' and other.kind = c.kind
                                    and lower(other.valid) is not distinct from lower(c.valid)) as running
                        from approval_chain c left join account on account.id = c.entered_by
                        where c.superseded_at is null
                        order by c.kind, lower(c.valid) desc nulls last""")
                .query((row, number) -> new Chain(
                        row.getString("kind"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        chains.steps(row.getLong("id")),
                        row.getString("reason"),
                        row.getString("by"),
                        row.getLong("running")))
                .list();
    }
}
