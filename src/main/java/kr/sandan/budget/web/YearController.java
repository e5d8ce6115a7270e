package kr.sandan.budget.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.web.PhasePages.UnknownRow;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The budget of one year: its versions, and what they say of each line. */
@Controller
class YearController {

    private final BudgetPages pages;
    private final LinePages lines;
    private final PhasePages phases;

    YearController(BudgetPages pages, LinePages lines, PhasePages phases) {
        this.pages = pages;
        this.lines = lines;
        this.phases = phases;
    }

    /** @throws NotFound for a year of which nothing is known, not even that there was money */
    @GetMapping("/budgets/{year}")
    String year(@PathVariable int year, AsOf asOf, Locale locale, Model model) {
        List<BudgetVersion> all =
                pages.all(asOf).stream().filter(one -> one.year() == year).toList();
        List<UnknownRow> unknown = phases.unknown(year, asOf, locale);
        if (all.isEmpty() && unknown.isEmpty()) throw new NotFound("budget", year);
        model.addAttribute("year", year);
        model.addAttribute("unknown", unknown);
        model.addAttribute("versions", pages.named(all, asOf, locale));
        BudgetParameters asked = new BudgetParameters(Map.of("year", String.valueOf(year)));
        model.addAttribute("page", lines.of(pages.filter(all, asked, asOf), Paging.FIRST, locale));
        return "budget/year";
    }
}
