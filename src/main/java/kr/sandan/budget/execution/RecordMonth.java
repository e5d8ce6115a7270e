package kr.sandan.budget.execution;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened to lines of a year in a month.
 *
 * @param reason what it rests on: a report, a correction
 * @param submissionKey of the form, whose draft is done with then
 * @param lines what is said; lines that are not named stay as they are
 */
public record RecordMonth(
        int year, YearMonth month, String reason, boolean sample, String submissionKey, List<Said> lines) {

    private static final int LONGEST = 500;

    /**
     * What is said of a line.
     *
     * @param seen the number of what was said before and is seen by whoever says it; null where nothing was
     * @param why it is unlike what is around it; null where it is not
     */
    public record Said(
            long lineId,
            Amounts amounts,
            @Nullable Long seen,
            @Nullable String why) {}

    /** @throws RuleBroken for what cannot be said of any month */
    void requireWhole(YearMonth now) {
        if (month.getYear() < year || month.getYear() > year + 1)
            throw new RuleBroken("month", "budget.execution.month", String.valueOf(year), String.valueOf(year + 1));
        if (month.isAfter(now)) throw new RuleBroken("month", "budget.execution.month.future");
        if (reason.isBlank()) throw new RuleBroken("reason", "budget.execution.reason.required");
        if (reason.length() > LONGEST) throw new RuleBroken("reason", "budget.execution.long", LONGEST);
        ResidentNumber.refuse("reason", reason);
        Set<Long> named = new HashSet<>();
        for (Said said : lines) {
            if (!named.add(said.lineId())) throw new RuleBroken("rows", "budget.execution.twice");
            String why = said.why();
            if (why != null && why.length() > LONGEST) throw new RuleBroken("rows", "budget.execution.long", LONGEST);
            ResidentNumber.refuse("rows", why);
            Amounts amounts = said.amounts();
            if (Math.min(Math.min(amounts.named(), amounts.forced()), Math.min(amounts.lasting(), amounts.unspent()))
                    < 0) throw new RuleBroken("rows", "budget.execution.negative");
        }
    }
}
