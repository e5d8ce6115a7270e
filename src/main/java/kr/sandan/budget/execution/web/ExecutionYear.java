package kr.sandan.budget.execution.web;

import java.util.List;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.execution.ExecutionAsked;
import org.jspecify.annotations.Nullable;

/**
 * A year of budgets on a page.
 *
 * @param all its versions
 * @param asked which of them count
 */
record ExecutionYear(int year, List<BudgetVersion> all, ExecutionAsked asked) {

    /** Whether any version has lines, so that something can be moved or spent. */
    public boolean lined() {
        return all.stream().anyMatch(version -> version.lines() > 0);
    }

    /** Whether any of what counts is invented. */
    public boolean sample() {
        return asked.versions().stream().anyMatch(BudgetVersion::sample);
    }

    /** The programme asked for; null for all. */
    public @Nullable Long programme() {
        return asked.programme();
    }
}
