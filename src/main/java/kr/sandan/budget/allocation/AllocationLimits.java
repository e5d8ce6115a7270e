package kr.sandan.budget.allocation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.AllocationWriter.Held;
import kr.sandan.budget.allocation.AllocationWriter.Line;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a decision may say of each share: to whom, since when, and how much. All that is wrong is found at once. */
@Component
class AllocationLimits {

    private final Recipients recipients;
    private final AllocationWriter writer;
    private final OverAllocation over;

    AllocationLimits(
            Recipients recipients,
            AllocationWriter writer,
            @Value("${sandan.budget.over-allocation:refuse}") OverAllocation over) {
        this.recipients = recipients;
        this.writer = writer;
        this.over = over;
    }

    boolean exceptions() {
        return over == OverAllocation.EXCEPTION;
    }

    /**
     * What a decision comes to.
     *
     * @param refused the shares that cannot be
     * @param beyond whether it goes beyond what there is, which somebody allowed
     */
    record Outcome(Map<Cell, RuleBroken> refused, boolean beyond) {}

    Outcome check(DecideAllocation said, Map<Long, Line> lines, Map<Cell, Held> held, LocalDate today) {
        Map<Cell, RuleBroken> refused = new LinkedHashMap<>();
        Map<Long, Set<BudgetPlace>> known = new HashMap<>();
        AsOf day = new AsOf(Recipients.within(said.year(), said.decidedOn()), today);
        for (Share share : said.shares()) {
            Cell cell = share.cell();
            Line line = lines.get(cell.lineId());
            if (line == null
                    || !known.computeIfAbsent(line.programmeId(), id -> recipients.takers(said.giver(), id, day))
                            .contains(cell.place()))
                refused.put(cell, new RuleBroken(null, "allocation.place.unknown"));
            else plain(said, share, held.get(cell), refused);
        }
        boolean beyond = false;
        for (Line line : lines.values()) beyond |= fits(said, line, held, refused);
        return new Outcome(refused, beyond);
    }

    private static void plain(DecideAllocation said, Share share, @Nullable Held held, Map<Cell, RuleBroken> refused) {
        long now = held == null ? 0 : held.won();
        if (share.won() < 0) refused.put(share.cell(), new RuleBroken(null, "allocation.negative"));
        else if (share.before() != null && share.before() != now)
            refused.put(share.cell(), new RuleBroken(null, "allocation.stale", share.before(), now));
        else if (held != null && held.since().isAfter(said.decidedOn()))
            refused.put(
                    share.cell(),
                    new RuleBroken(null, "allocation.backwards", held.since().toString()));
    }

    /** @return whether it goes beyond what there is of the line, by an exception */
    private boolean fits(DecideAllocation said, Line line, Map<Cell, Held> held, Map<Cell, RuleBroken> refused) {
        List<Share> shares = said.shares().stream()
                .filter(share -> share.cell().lineId() == line.id())
                .toList();
        long before = held.entrySet().stream()
                .filter(one -> one.getKey().lineId() == line.id())
                .mapToLong(one -> one.getValue().won())
                .sum();
        long after = before
                + shares.stream()
                        .mapToLong(share -> share.won() - now(held, share))
                        .sum();
        boolean beyond = false;
        if (after > line.pot() && after > before) {
            for (Share share : shares)
                if (share.won() > now(held, share))
                    beyond |= beyond(said, share, refused, "allocation.over", line.pot(), after, after - line.pot());
        }
        return said.giver() == null ? beyond | onward(said, line, shares, held, refused) : beyond;
    }

    /** An office is left with what it handed on already. */
    private boolean onward(
            DecideAllocation said, Line line, List<Share> shares, Map<Cell, Held> held, Map<Cell, RuleBroken> refused) {
        Map<Long, Long> onward = writer.onward(line.id());
        boolean beyond = false;
        for (Share share : shares) {
            Long office = share.cell().place().id();
            long handed = office == null ? 0 : onward.getOrDefault(office, 0L);
            if (handed > share.won() && share.won() < now(held, share))
                beyond |= beyond(said, share, refused, "allocation.onward", handed, share.won(), handed - share.won());
        }
        return beyond;
    }

    private boolean beyond(
            DecideAllocation said, Share share, Map<Cell, RuleBroken> refused, String key, Object... figures) {
        if (exceptions() && said.exception() != null) return true;
        refused.putIfAbsent(share.cell(), new RuleBroken(null, exceptions() ? key + ".exception" : key, figures));
        return false;
    }

    private static long now(Map<Cell, Held> held, Share share) {
        Held now = held.get(share.cell());
        return now == null ? 0 : now.won();
    }
}
