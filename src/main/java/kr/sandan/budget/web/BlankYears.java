package kr.sandan.budget.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.UnknownYears.Unknown;
import kr.sandan.budget.web.BudgetGrid.Blank;
import org.springframework.stereotype.Component;

/** The years that nobody tells of, where money is set out by years: they are neither absent nor zero. */
@Component
class BlankYears {

    private final PhasePages phases;

    BlankYears(PhasePages phases) {
        this.phases = phases;
    }

    /** None where years are not all asked for, or only some lines of them. */
    List<Blank> of(BudgetFilter filter, BudgetParameters asked, Locale locale) {
        BudgetDimension beside = asked.beside();
        boolean apart = beside == BudgetDimension.PROGRAMME;
        if (asked.by() != BudgetDimension.YEAR || !apart && beside != null || filter.some() || asked.picks())
            return List.of();
        List<Unknown> unknown = phases.unknown(filter.asOf()).of(asked.programme());
        if (apart)
            return unknown.stream()
                    .map(one -> new Blank(
                            String.valueOf(one.year()),
                            String.valueOf(one.programmeId()),
                            phases.said(one, asked.shownIn(), locale)))
                    .toList();
        Set<Integer> known = filter.versions().stream().map(BudgetVersion::year).collect(Collectors.toSet());
        return unknown.stream()
                .filter(one -> !known.contains(one.year()))
                .map(one -> new Blank(String.valueOf(one.year()), "", phases.said(one, asked.shownIn(), locale)))
                .toList();
    }
}
