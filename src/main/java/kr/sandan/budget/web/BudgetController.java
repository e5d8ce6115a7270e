package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.web.BudgetPages.LineRow;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Budgets by any dimension, the versions of a year, and the lines behind each sum. */
@Controller
class BudgetController {

    private final BudgetPages pages;
    private final BudgetTables tables;
    private final BudgetFiles files;
    private final BudgetWords words;

    BudgetController(BudgetPages pages, BudgetTables tables, BudgetFiles files, BudgetWords words) {
        this.pages = pages;
        this.tables = tables;
        this.files = files;
        this.words = words;
    }

    @GetMapping("/budgets")
    String list(BudgetParameters asked, AsOf asOf, Locale locale, Model model) {
        List<BudgetVersion> all = pages.all(asOf);
        List<BudgetVersion> chosen = BudgetPages.chosen(all, asked);
        model.addAttribute("asked", asked);
        model.addAttribute("table", tables.of(chosen, asked, asOf, locale));
        model.addAttribute("versions", pages.named(chosen, asOf, locale));
        model.addAttribute("phases", pages.phases(asOf, locale));
        model.addAttribute(
                "years", all.stream().map(BudgetVersion::year).distinct().toList());
        model.addAttribute("programmes", words.programmes(all, asOf, locale));
        model.addAttribute(
                "codes",
                all.stream()
                        .map(BudgetVersion::code)
                        .distinct()
                        .map(code -> new Option(code, words.version(code, locale)))
                        .toList());
        model.addAttribute("dimensions", BudgetDimension.values());
        model.addAttribute("units", units(locale));
        model.addAttribute("unit", pages.unit(asked.shownIn(), locale));
        return "budget/list";
    }

    private List<Option> units(Locale locale) {
        return Arrays.stream(MoneyUnit.values())
                .map(unit -> new Option(unit.name(), pages.unit(unit, locale)))
                .toList();
    }

    /** @throws NotFound for a year of which no version is known */
    @GetMapping("/budgets/{year}")
    String year(@PathVariable int year, BudgetParameters asked, AsOf asOf, Locale locale, Model model) {
        List<BudgetVersion> all =
                pages.all(asOf).stream().filter(one -> one.year() == year).toList();
        if (all.isEmpty()) throw new NotFound("budget", year);
        model.addAttribute("year", year);
        model.addAttribute("versions", pages.named(all, asOf, locale));
        model.addAttribute("lines", pages.lines(all, asked, asOf, locale));
        return "budget/year";
    }

    @GetMapping("/budgets/lines")
    String lines(BudgetParameters asked, AsOf asOf, Paging paging, Locale locale, Model model) {
        List<BudgetVersion> chosen = pages.chosen(asked, asOf);
        List<LineRow> all = pages.lines(chosen, asked, asOf, locale);
        List<LineRow> rows =
                all.stream().skip(paging.offset()).limit(paging.size()).toList();
        model.addAttribute("list", new Listing<>(rows, all.size(), paging));
        model.addAttribute("sum", all.stream().mapToLong(LineRow::won).sum());
        model.addAttribute("versions", pages.named(chosen, asOf, locale));
        model.addAttribute("some", asked.some());
        return "budget/lines";
    }

    @GetMapping("/budgets.csv")
    void csv(BudgetParameters asked, AsOf asOf, HttpServletResponse response) {
        files.csv(pages.chosen(asked, asOf), asked, asOf, response);
    }

    @GetMapping("/budgets.xlsx")
    void xlsx(BudgetParameters asked, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        files.xlsx(pages.lines(pages.chosen(asked, asOf), asked, asOf, locale), asOf, frame, locale, response);
    }
}
