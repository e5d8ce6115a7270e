package kr.sandan.budget.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of the money of a year as pictures, each beside its table. */
@Controller
class BudgetFlowController {

    private final BudgetPages pages;
    private final BudgetFlowPages flows;
    private final BudgetWords words;

    BudgetFlowController(BudgetPages pages, BudgetFlowPages flows, BudgetWords words) {
        this.pages = pages;
        this.flows = flows;
        this.words = words;
    }

    /** @throws NotFound for a year of which no version is known */
    @GetMapping("/budgets/{year}/flow")
    String flow(
            @PathVariable int year, @RequestParam Map<String, String> given, AsOf asOf, Locale locale, Model model) {
        Map<String, String> more = new HashMap<>(given);
        more.put("year", String.valueOf(year));
        BudgetParameters asked = new BudgetParameters(more);
        List<BudgetVersion> all = pages.all(year, asOf);
        BudgetFilter filter = pages.filter(all, asked, asOf);
        model.addAttribute("year", year);
        model.addAttribute("asked", asked);
        model.addAttribute("by", asked.by());
        model.addAttribute("byName", words.say(asked.by().messageKey(), locale));
        model.addAttribute("ways", flows.ways(filter, asked, locale));
        model.addAttribute("parts", flows.parts(filter, asked.by(), asked, locale));
        model.addAttribute("versions", pages.named(filter.versions(), asOf, locale));
        model.addAttribute("codes", words.versions(all, locale));
        model.addAttribute(
                "dimensions",
                Arrays.stream(BudgetDimension.values())
                        .filter(one -> !one.ofVersion())
                        .toList());
        model.addAttribute("units", pages.units(locale));
        model.addAttribute("unit", pages.unit(asked.shownIn(), locale));
        return "budget/flow";
    }
}
