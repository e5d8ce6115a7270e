package kr.sandan.budget.execution;

import java.util.List;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the execution of a year.
 *
 * @param versions whose budget counts, one of each programme
 * @param programme only lines of it; null for all
 */
public record ExecutionAsked(
        int year, List<BudgetVersion> versions, @Nullable Long programme, AsOf asOf) {

    Long[] versionIds() {
        return versions.stream().map(BudgetVersion::id).toArray(Long[]::new);
    }

    /** What the stated totals of the versions have beyond their lines, in won. */
    public long beyond() {
        return versions.stream().mapToLong(BudgetVersion::gap).sum();
    }
}
