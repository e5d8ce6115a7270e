package kr.sandan.budget;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.Money;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * States a version of the budget of a programme for a year, as a document has it.
 *
 * @param ordinal 0 where the kind has one a year, else from 1
 * @param decidedOn when it was decided or published, as precisely as it is known
 * @param basis what it rests on, in words
 * @param approver who decided, where it is known
 * @param stated the total that the document states, or null where its lines are all it says
 * @param unit of the figures as the document writes them
 * @param whole whether the lines claim to be all of it; else what they lack of the total is not known
 * @param sourceId the document
 */
public record StateVersion(
        long programmeId,
        int fiscalYear,
        VersionKind kind,
        int ordinal,
        @Nullable PartialDate decidedOn,
        String basis,
        @Nullable String approver,
        @Nullable Money stated,
        MoneyUnit unit,
        boolean whole,
        boolean sample,
        long sourceId,
        List<Line> lines) {

    /**
     * A line of it; the code names it in every version of the year.
     *
     * @param sourceId the document that tells of it
     */
    public record Line(
            String code, String name, @Nullable FundSource fund, BudgetPlace place, Money amount, long sourceId) {}

    /** @throws RuleBroken for a version that says nothing, a line twice, or money below nothing */
    void requireWhole() {
        if (fiscalYear < 1990 || fiscalYear > 2099) throw new RuleBroken("fiscalYear", "budget.year.out-of-range");
        if (basis.isBlank()) throw new RuleBroken("basis", "budget.basis.required");
        if (stated == null && lines.isEmpty()) throw new RuleBroken("lines", "budget.lines.required");
        if (stated != null && stated.won() < 0) throw new RuleBroken("stated", "budget.amount.negative");
        boolean numbered = kind == VersionKind.SUPPLEMENTARY || kind == VersionKind.REVISED;
        if (numbered && ordinal < 1) throw new RuleBroken("ordinal", "budget.ordinal.required");
        Set<String> codes = new HashSet<>();
        for (Line line : lines) {
            if (!codes.add(line.code())) throw new RuleBroken("lines", "budget.line.twice", line.code());
            if (line.amount().won() < 0) throw new RuleBroken("lines", "budget.amount.negative");
        }
    }
}
