package kr.sandan.budget;

import java.util.List;
import java.util.stream.Stream;
import kr.sandan.platform.Money;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * States a part of a programme over several years and what was promised for it, each change of the amount in turn.
 *
 * @param toYear the last year, or null where nobody said
 */
public record StatePhase(
        long programmeId,
        String code,
        String name,
        String nameEn,
        int fromYear,
        @Nullable Integer toYear,
        List<Amount> amounts) {

    /**
     * An amount as a document tells of it.
     *
     * @param reason why it is what it is, or why it changed
     */
    public record Amount(
            Money amount, MoneyUnit unit, @Nullable PartialDate decidedOn, String reason, long sourceId) {}

    /** The same phase with the amounts of another statement of it after its own. */
    public StatePhase followedBy(StatePhase later) {
        List<Amount> all =
                Stream.concat(amounts.stream(), later.amounts.stream()).toList();
        return new StatePhase(programmeId, code, name, nameEn, fromYear, toYear, all);
    }

    void requireWhole() {
        if (amounts.isEmpty()) throw new RuleBroken("amounts", "budget.lines.required");
        if (toYear != null && toYear < fromYear) throw new RuleBroken("toYear", "budget.year.out-of-range");
    }
}
