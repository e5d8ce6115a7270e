package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetComparisons.What;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Any two versions beside each other, of one year or of two. */
@Controller
class BudgetCompareController {

    private final BudgetComparePages pages;
    private final BudgetCompareFiles files;

    BudgetCompareController(BudgetComparePages pages, BudgetCompareFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/budgets/compare")
    String compare(@RequestParam Map<String, String> given, AsOf asOf, Paging paging, Locale locale, Model model) {
        BudgetCompareParameters asked = new BudgetCompareParameters(given);
        BudgetComparePages.Sides sides = pages.sides(asked, asOf);
        model.addAttribute("asked", asked);
        model.addAttribute("choices", pages.choices(asOf, locale));
        model.addAttribute("programmes", pages.programmes(asOf, locale));
        model.addAttribute("kinds", What.values());
        model.addAttribute("sides", sides);
        if (sides.complete()) model.addAttribute("page", pages.page(sides, asked, paging, locale));
        return "budget/compare";
    }

    @GetMapping("/budgets/compare.csv")
    void csv(@RequestParam Map<String, String> given, AsOf asOf, Paging paging, HttpServletResponse response) {
        BudgetCompareParameters asked = new BudgetCompareParameters(given);
        files.csv(pages.sides(asked, asOf), asked, paging, response);
    }

    @GetMapping("/budgets/compare.xlsx")
    void xlsx(
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Paging paging,
            Locale locale,
            HttpServletResponse response) {
        BudgetCompareParameters asked = new BudgetCompareParameters(given);
        files.xlsx(pages.sides(asked, asOf), asked, paging, locale, response);
    }
}
