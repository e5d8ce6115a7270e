package kr.sandan.budget.allocation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.Allocations.Pot;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may use how much of the money of a year. */
@Controller
class AllocationController {

    private final AllocationPages pages;
    private final AllocationFiles files;
    private final MessageSource messages;

    AllocationController(AllocationPages pages, AllocationFiles files, MessageSource messages) {
        this.pages = pages;
        this.files = files;
        this.messages = messages;
    }

    /** Those of the last year that has lines and has begun. */
    @GetMapping("/budgets/allocations")
    String latest(AsOf asOf) {
        return "redirect:/budgets/" + pages.latestYear(asOf) + "/allocations";
    }

    @GetMapping("/budgets/{year}/allocations")
    String list(
            @PathVariable int year,
            @RequestParam @Nullable String unit,
            AsOf asOf,
            Paging paging,
            Locale locale,
            Model model) {
        requirePlain(year, paging);
        List<Pot> pots = pages.pots(year, asOf);
        MoneyUnit shown = AllocationPages.unit(unit);
        boolean everywhere = pages.everywhere();
        model.addAttribute(
                "table",
                everywhere
                        ? pages.lines(year, pots, paging, shown, asOf, locale)
                        : pages.shares(year, pots, paging, shown, asOf, locale));
        model.addAttribute("beyond", pages.beyond(year, asOf, locale));
        model.addAttribute("mayGive", everywhere && AllocationRoutes.isReader(AllocationRoutes.GIVERS));
        common(model, year, pots, paging, shown, locale);
        return "allocation/list";
    }

    private void common(Model model, int year, List<Pot> pots, Paging paging, MoneyUnit unit, Locale locale) {
        model.addAttribute("year", year);
        model.addAttribute(
                "list",
                new Listing<>(
                        pots.stream().skip(paging.offset()).limit(paging.size()).toList(), pots.size(), paging));
        model.addAttribute(
                "units",
                Arrays.stream(MoneyUnit.values())
                        .map(one -> new Option(one.name(), messages.getMessage(one.messageKey(), null, locale)))
                        .toList());
        model.addAttribute("unit", unit.name());
        model.addAttribute("unitName", messages.getMessage(unit.messageKey(), null, locale));
    }

    private static void requirePlain(int year, Paging paging) {
        AllocationPages.requireYear(year);
        if (paging.sort() != null) throw new BadParameter("sort", paging.sort().toString());
    }

    @GetMapping("/budgets/{year}/allocations/{office}")
    String office(
            @PathVariable int year,
            @PathVariable long office,
            @RequestParam @Nullable String unit,
            AsOf asOf,
            Paging paging,
            Locale locale,
            Model model) {
        requirePlain(year, paging);
        pages.requireMine(office);
        List<Pot> pots = pages.shares(year, office, asOf);
        MoneyUnit shown = AllocationPages.unit(unit);
        model.addAttribute("table", pages.shares(year, pots, paging, shown, asOf, locale));
        model.addAttribute(
                "given",
                pages.given(year, office, asOf, locale).stream()
                        .filter(row -> row.given().giver() != null)
                        .toList());
        model.addAttribute("office", office);
        model.addAttribute("officeName", pages.names(year, asOf, locale).apply(BudgetPlace.office(office)));
        model.addAttribute("mayHand", AllocationRoutes.isReader(AllocationRoutes.HANDERS));
        common(model, year, pots, paging, shown, locale);
        return "allocation/office";
    }

    @GetMapping("/budgets/{year}/allocations/history")
    String history(
            @PathVariable int year,
            @RequestParam @Nullable String line,
            AsOf asOf,
            Paging paging,
            Locale locale,
            Model model) {
        requirePlain(year, paging);
        List<AllocationPages.SaidRow> rows = pages.history(year, line, asOf, locale);
        model.addAttribute("year", year);
        model.addAttribute("line", line);
        model.addAttribute(
                "list",
                new Listing<>(
                        rows.stream().skip(paging.offset()).limit(paging.size()).toList(), rows.size(), paging));
        return "allocation/history";
    }

    @GetMapping("/budgets/{year}/allocations.csv")
    void csv(@PathVariable int year, @RequestParam @Nullable Long office, AsOf asOf, HttpServletResponse response) {
        AllocationPages.requireYear(year);
        if (office != null) pages.requireMine(office);
        files.csv(year, office, asOf, response);
    }

    @GetMapping("/budgets/{year}/allocations.xlsx")
    void xlsx(
            @PathVariable int year,
            @RequestParam @Nullable Long office,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        AllocationPages.requireYear(year);
        if (office != null) pages.requireMine(office);
        files.xlsx(year, office, asOf, locale, response);
    }
}
