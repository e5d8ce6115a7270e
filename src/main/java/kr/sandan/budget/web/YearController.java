package kr.sandan.budget.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetVersion;
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

    YearController(BudgetPages pages, LinePages lines) {
        this.pages = pages;
        this.lines = lines;
    }

    /** @throws NotFound for a year of which no version is known */
    @GetMapping("/budgets/{year}")
    String year(@PathVariable int year, AsOf asOf, Locale locale, Model model) {
        List<BudgetVersion> all =
                pages.all(asOf).stream().filter(one -> one.year() == year).toList();
        if (all.isEmpty()) throw new NotFound("budget", year);
        model.addAttribute("year", year);
        model.addAttribute("versions", pages.named(all, asOf, locale));
        BudgetParameters asked = new BudgetParameters(Map.of("year", String.valueOf(year)));
        model.addAttribute("page", lines.of(pages.filter(all, asked, asOf), Paging.FIRST, locale));
        return "budget/year";
    }
}
