package kr.sandan.budget.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.budget.BudgetPhases.PhaseAmount;
import kr.sandan.budget.BudgetService;
import kr.sandan.budget.StatePhase;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.SourceQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a phase by hand that its money changed, and why; what was said before stays. */
@Service
@Transactional
public class PhaseChanges {

    private final BudgetPhases phases;
    private final BudgetService budgets;
    private final SourceQueries sources;
    private final JdbcClient jdbc;

    PhaseChanges(BudgetPhases phases, BudgetService budgets, SourceQueries sources, JdbcClient jdbc) {
        this.phases = phases;
        this.budgets = budgets;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /**
     * Changes the money of a phase; what says the same as is said already changes nothing.
     *
     * @throws RuleBroken for no such phase, and for a document older than the one that told of the amount now
     */
    public void change(long programmeId, String code, StatePhase.Amount amount, AsOf asOf) {
        List<PhaseAmount> known = phases.all(asOf).stream()
                .filter(one -> one.programmeId() == programmeId && one.phase().equals(code))
                .toList();
        if (known.isEmpty()) throw new RuleBroken("phase", "entry.phase.required");
        if (amount.amount().won() < 0) throw new RuleBroken("amount", "budget.amount.negative");
        PhaseAmount last = known.get(known.size() - 1);
        if (last.won() == amount.amount().won()
                && last.reason().equals(amount.reason().strip())
                && last.sourceId() == amount.sourceId()) return;
        if (sources.source(amount.sourceId()).knownFrom().isBefore(knownFrom(programmeId, code)))
            throw new RuleBroken("sourceId", "budget.phase.backwards");
        budgets.state(new StatePhase(
                programmeId, code, last.name(), last.nameEn(), last.fromYear(), last.toYear(), List.of(amount)));
    }

    private Instant knownFrom(long programmeId, String code) {
        return jdbc.sql("""
                        select a.known_from from budget_phase p join budget_phase_amount a on a.phase_id = p.id
                         where p.programme_id = ? and p.code = ? and a.superseded_at is null
                        """)
                .params(programmeId, code)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
    }
}
