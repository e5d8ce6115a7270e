package kr.sandan.budget;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kr.sandan.budget.BudgetWriter.Batch;
import kr.sandan.budget.BudgetWriter.Held;
import kr.sandan.budget.BudgetWriter.Stamp;
import kr.sandan.budget.StateVersion.Line;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.SourceQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of budgets. What is said anew supersedes what was said and never erases it. */
@Service
@Transactional
public class BudgetService {

    private final BudgetWriter writer;
    private final PhaseWriter phases;
    private final SourceQueries sources;
    private final CurrentAccount account;
    private final Clock clock;

    BudgetService(BudgetWriter writer, PhaseWriter phases, SourceQueries sources, CurrentAccount account, Clock clock) {
        this.writer = writer;
        this.phases = phases;
        this.sources = sources;
        this.account = account;
        this.clock = clock;
    }

    /**
     * States a version, or states it anew: lines that say the same stay, others are superseded, and lines that are no longer
     * named end.
     *
     * @return its number
     * @throws RuleBroken where it cannot be
     */
    public long state(StateVersion command) {
        command.requireWhole();
        long version = writer.version(command);
        boolean first = !writer.stated(version);
        Map<String, Held> held = new HashMap<>(writer.held(version));
        Map<Long, Batch> batches = new HashMap<>();
        Batch said = batches.computeIfAbsent(command.sourceId(), id -> batch(id, command.sample(), first));
        writer.say(version, command, said.stamp());
        for (Line line : command.lines()) {
            Held before = held.remove(line.code());
            if (before != null && before.says(line)) continue;
            Batch batch = batches.computeIfAbsent(line.sourceId(), id -> batch(id, command.sample(), first));
            if (before != null) writer.end(List.of(before.entryId()), batch);
            writer.enter(version, batch, command, line);
        }
        if (!held.isEmpty())
            writer.end(held.values().stream().map(Held::entryId).toList(), said);
        return version;
    }

    /** What is said for the first time is known since its document; what is said otherwise later, from now on. */
    private Batch batch(long source, boolean sample, boolean first) {
        Instant known = first ? sources.source(source).knownFrom() : clock.instant();
        Stamp stamp = stamp(source, known);
        return new Batch(writer.batch(sample, stamp), stamp);
    }

    /**
     * States the money of a part of a programme over several years; each amount supersedes the one before it.
     *
     * @return its number
     */
    public long state(StatePhase command) {
        command.requireWhole();
        long phase = phases.phase(command);
        Instant last = null;
        for (StatePhase.Amount amount : command.amounts()) {
            Instant known = sources.source(amount.sourceId()).knownFrom();
            if (last != null && known.isBefore(last)) throw new RuleBroken("amounts", "budget.phase.backwards");
            last = known;
            phases.promise(phase, amount, stamp(amount.sourceId(), known));
        }
        return phase;
    }

    private Stamp stamp(long source, Instant known) {
        OptionalLong by = account.id();
        return new Stamp(source, known, by.isPresent() ? by.getAsLong() : null, clock.instant());
    }
}
