package kr.sandan.budget;

import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the budget of a programme for a year, as it was known.
 *
 * @param code how addresses and files name it, such as {@code SUPPLEMENTARY_1}
 * @param decidedOn when it was decided or published, as far as it is known
 * @param stated the total its document states in won; null where its lines are all it says
 * @param unit in which the document writes its figures; null where no total is stated
 * @param whole whether its lines claim to be all of it
 * @param lines how many lines it has
 * @param sum of its lines in won
 */
public record BudgetVersion(
        long id,
        long programmeId,
        int year,
        VersionKind kind,
        int ordinal,
        String code,
        @Nullable PartialDate decidedOn,
        String basis,
        @Nullable String approver,
        @Nullable Long stated,
        @Nullable MoneyUnit unit,
        boolean whole,
        boolean sample,
        @Nullable Long sourceId,
        long lines,
        long sum) {

    /** What it amounts to in won: as stated, else as its lines sum up. */
    public long total() {
        return stated == null ? sum : stated;
    }

    /** What the stated total has beyond the lines, in won; below nothing where the lines have more. */
    public long gap() {
        return stated == null ? 0 : stated - sum;
    }
}
