package kr.sandan.budget.execution.web;

import java.util.List;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.execution.ExecutionAsked;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Component;

/** Finds the year that a page is about. */
@Component
class ExecutionYears {

    private final BudgetVersions versions;

    ExecutionYears(BudgetVersions versions) {
        this.versions = versions;
    }

    /** @throws NotFound for a year of which no version is known */
    ExecutionYear of(int year, ExecutionParameters asked, AsOf asOf) {
        List<BudgetVersion> all =
                versions.all(asOf).stream().filter(one -> one.year() == year).toList();
        if (all.isEmpty()) throw new NotFound("budget", year);
        List<BudgetVersion> chosen = BudgetVersions.chosen(all, year, asked.code(), asked.programme());
        return new ExecutionYear(year, all, new ExecutionAsked(year, chosen, asked.programme(), asOf));
    }

    /** All of a year. */
    ExecutionYear of(int year, AsOf asOf) {
        return of(year, new ExecutionParameters(null, null, null, null, null, null, null), asOf);
    }
}
