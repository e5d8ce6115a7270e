package kr.sandan.budget.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.execution.Amounts;
import kr.sandan.budget.execution.ExecutionSums;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The execution of a year: by month, by place, and the rows behind each figure. */
@Controller
class ExecutionController {

    private final ExecutionYears years;
    private final ExecutionSums sums;
    private final ExecutionTables tables;
    private final ExecutionPages pages;
    private final ExecutionFiles files;

    ExecutionController(
            ExecutionYears years,
            ExecutionSums sums,
            ExecutionTables tables,
            ExecutionPages pages,
            ExecutionFiles files) {
        this.years = years;
        this.sums = sums;
        this.tables = tables;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/budgets/{year}/execution")
    String execution(@PathVariable int year, ExecutionParameters asked, AsOf asOf, Locale locale, Model model) {
        ExecutionYear found = years.of(year, asked, asOf);
        Map<YearMonth, Amounts> months = sums.months(found.asked());
        CurrentTable current = pages.current(found, asked.shownIn(), locale);
        model.addAttribute("asked", asked);
        model.addAttribute("year", year);
        model.addAttribute("current", current);
        model.addAttribute("months", tables.months(found, months, current.won(), asked.shownIn(), locale));
        model.addAttribute("said", !months.isEmpty());
        model.addAttribute("places", tables.places(found, asked, locale));
        model.addAttribute("forecast", pages.forecast(found, current.won(), asked.shownIn(), locale));
        model.addAttribute("identities", pages.ofYear(found, locale));
        pages.choices(model, found, asked, locale);
        return "budget/execution/show";
    }

    @GetMapping("/budgets/{year}/execution/lines")
    String lines(
            @PathVariable int year, ExecutionParameters asked, AsOf asOf, Paging paging, Locale locale, Model model) {
        ExecutionYear found = years.of(year, asked, asOf);
        model.addAttribute("year", year);
        model.addAttribute("list", pages.rows(found, asked, paging, locale));
        model.addAttribute("sum", pages.sum(found, asked, locale));
        model.addAttribute("measures", Measure.values());
        return "budget/execution/lines";
    }

    @GetMapping("/budgets/{year}/execution/checks")
    String checks(
            @PathVariable int year, ExecutionParameters asked, AsOf asOf, Paging paging, Locale locale, Model model) {
        ExecutionYear found = years.of(year, asked, asOf);
        model.addAttribute("year", year);
        model.addAttribute("checks", pages.checks(found, paging, locale));
        return "budget/execution/checks";
    }

    @GetMapping("/budgets/{year}/execution.csv")
    void csv(@PathVariable int year, ExecutionParameters asked, AsOf asOf, HttpServletResponse response) {
        files.csv(years.of(year, asked, asOf), pages.which(asked, asOf), response);
    }

    @GetMapping("/budgets/{year}/execution.xlsx")
    void xlsx(
            @PathVariable int year,
            ExecutionParameters asked,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        files.xlsx(years.of(year, asked, asOf), pages.which(asked, asOf), frame, locale, response);
    }
}
