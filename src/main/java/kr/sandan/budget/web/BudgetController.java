package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Budgets set out by any dimensions, and the lines behind each sum. */
@Controller
class BudgetController {

    /** Dimensions in which money counts that is given to something else. */
    private static final Set<@Nullable BudgetDimension> LOCATED =
            EnumSet.of(BudgetDimension.REGION, BudgetDimension.PROVINCE, BudgetDimension.HUB);

    private final BudgetPages pages;
    private final BudgetTables tables;
    private final BudgetFiles files;
    private final LinePages lines;
    private final PhasePages phases;
    private final FilterWords filters;
    private final BudgetWords words;

    BudgetController(
            BudgetPages pages,
            BudgetTables tables,
            BudgetFiles files,
            LinePages lines,
            PhasePages phases,
            FilterWords filters,
            BudgetWords words) {
        this.pages = pages;
        this.tables = tables;
        this.files = files;
        this.lines = lines;
        this.phases = phases;
        this.filters = filters;
        this.words = words;
    }

    @GetMapping("/budgets")
    String list(@RequestParam Map<String, String> given, AsOf asOf, Locale locale, Model model) {
        BudgetParameters asked = new BudgetParameters(given);
        List<BudgetVersion> all = pages.all(asOf);
        BudgetFilter filter = pages.filter(all, asked, asOf);
        model.addAttribute("asked", asked);
        model.addAttribute("some", filter.some());
        model.addAttribute("table", tables.of(filter, asked, locale));
        model.addAttribute("versions", pages.named(filter.versions(), asOf, locale));
        model.addAttribute("phases", pages.phases(asOf, locale));
        model.addAttribute("sums", phases.sums(asOf, locale));
        model.addAttribute("chips", filters.chips(asked, asOf, locale));
        model.addAttribute("dimensions", BudgetDimension.values());
        model.addAttribute("located", LOCATED.contains(asked.by()) || LOCATED.contains(asked.beside()));
        model.addAttribute("units", pages.units(locale));
        model.addAttribute("unit", pages.unit(asked.shownIn(), locale));
        choices(all, asOf, locale, model);
        return "budget/list";
    }

    private void choices(List<BudgetVersion> all, AsOf asOf, Locale locale, Model model) {
        model.addAttribute(
                "years", all.stream().map(BudgetVersion::year).distinct().toList());
        model.addAttribute("programmes", words.programmes(all, asOf, locale));
        model.addAttribute("codes", words.versions(all, locale));
    }

    @GetMapping("/budgets/lines")
    String lines(@RequestParam Map<String, String> given, AsOf asOf, Paging paging, Locale locale, Model model) {
        BudgetParameters asked = new BudgetParameters(given);
        List<BudgetVersion> all = pages.all(asOf);
        BudgetFilter filter = pages.filter(all, asked, asOf);
        model.addAttribute("asked", asked);
        model.addAttribute("page", lines.of(filter, paging, locale));
        model.addAttribute("versions", pages.named(filter.versions(), asOf, locale));
        model.addAttribute("chips", filters.chips(asked, asOf, locale));
        choices(all, asOf, locale, model);
        return "budget/lines";
    }

    @GetMapping({"/budgets.csv", "/budgets/lines.csv"})
    void csv(@RequestParam Map<String, String> given, AsOf asOf, Paging paging, HttpServletResponse response) {
        files.csv(pages.filter(new BudgetParameters(given), asOf), paging, response);
    }

    @GetMapping({"/budgets.xlsx", "/budgets/lines.xlsx"})
    void xlsx(
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        files.xlsx(pages.filter(new BudgetParameters(given), asOf), paging, frame, locale, response);
    }
}
