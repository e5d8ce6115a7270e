package kr.sandan.budget.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kr.sandan.account.AccountScope;
import kr.sandan.account.Scope;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.allocation.AllocationLimits.Outcome;
import kr.sandan.budget.allocation.AllocationWriter.Held;
import kr.sandan.budget.allocation.AllocationWriter.Line;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on who may use how much. Who decides at the same time on the same lines waits and sees what was decided. */
@Service
@Transactional
public class AllocationService {

    private final AllocationWriter writer;
    private final AllocationLimits limits;
    private final ClosedYears years;
    private final AccountScope scopes;
    private final CurrentAccount account;
    private final Clock clock;
    private final SentForms sentForms;

    AllocationService(
            AllocationWriter writer,
            AllocationLimits limits,
            ClosedYears years,
            AccountScope scopes,
            CurrentAccount account,
            Clock clock,
            SentForms sentForms) {
        this.writer = writer;
        this.limits = limits;
        this.years = years;
        this.scopes = scopes;
        this.account = account;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /** Whether more may be allocated than there is where somebody allows it and says why. */
    public boolean exceptions() {
        return limits.exceptions();
    }

    /**
     * Takes a decision; the same one sent again is taken once.
     *
     * @return its number
     * @throws RuleBroken for a decision that says too little, and for a closed year
     * @throws SharesRefused where shares cannot be
     * @throws NotFound for lines, and for shares of offices, that are not the acting account's
     */
    public long decide(DecideAllocation command) {
        requireMine(command);
        command.requireWhole();
        years.requireOpen(command.year());
        List<Long> ids = command.lines().toList();
        writer.lock(command.year(), ids);
        sentForms.require(command.submissionKey());
        Optional<Long> done = writer.find(command.submissionKey());
        if (done.isPresent()) return done.get();
        Map<Long, Line> lines = writer.lines(command.year(), ids, command.giver());
        Map<Cell, Held> held = writer.held(ids, command.giver());
        Outcome outcome = limits.check(command, lines, held, AsOf.today(clock).valid());
        if (!outcome.refused().isEmpty()) throw new SharesRefused(outcome.refused());
        return write(command, outcome.beyond() ? command.exception() : null, held);
    }

    private void requireMine(DecideAllocation command) {
        OptionalLong by = account.id();
        if (by.isEmpty()) return;
        Scope scope = scopes.current();
        Long giver = command.giver();
        if (giver == null ? !scope.everywhere() : !scope.covers(giver))
            throw new NotFound("office", giver == null ? 0L : giver);
    }

    private long write(DecideAllocation command, DecideAllocation.@Nullable Exception exception, Map<Cell, Held> held) {
        OptionalLong by = account.id();
        Instant now = clock.instant();
        long document = writer.document(command, exception, by.isPresent() ? by.getAsLong() : null, now);
        for (Share share : command.shares()) writer.say(command, document, share, held.get(share.cell()), now);
        return document;
    }
}
