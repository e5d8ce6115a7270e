package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way of the money of a year and what it is made of, as files: for programs in whole won, for people in the unit of the
 * page.
 */
@Controller
class FlowFiles {

    private static final List<String> WAYS =
            List.of("from_by", "from", "from_name", "to_by", "to", "to_name", "amount_krw");
    private static final List<String> PARTS =
            List.of("programme", "programme_name", "part_by", "part", "part_name", "amount_krw", "share_percent");

    private final BudgetPages pages;
    private final BudgetFlowPages flows;
    private final BudgetWords words;
    private final FilterWords filters;
    private final YearFiles files;

    FlowFiles(BudgetPages pages, BudgetFlowPages flows, BudgetWords words, FilterWords filters, YearFiles files) {
        this.pages = pages;
        this.flows = flows;
        this.words = words;
        this.filters = filters;
        this.files = files;
    }

    private static BudgetParameters asked(int year, Map<String, String> given) {
        Map<String, String> more = new HashMap<>(given);
        more.put("year", String.valueOf(year));
        return new BudgetParameters(more);
    }

    private static BudgetParameters inWon(int year, Map<String, String> given) {
        Map<String, String> more = new HashMap<>(given);
        more.put("unit", MoneyUnit.WON.name());
        return asked(year, more);
    }

    @GetMapping("/budgets/{year}/flow.csv")
    void flow(
            @PathVariable int year,
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = inWon(year, given);
        List<@Nullable Object[]> rows = flows.ways(pages.ofYear(year, asked, asOf), asked, locale).stream()
                .map(way -> new @Nullable Object[] {
                    way.from().by().parameter(),
                    way.from().value(),
                    way.from().name(),
                    way.to().by().parameter(),
                    way.to().value(),
                    way.to().name(),
                    way.figure().units()
                })
                .toList();
        files.csv("budget-flow-" + year, WAYS, rows, response);
    }

    @GetMapping("/budgets/{year}/tree.csv")
    void tree(
            @PathVariable int year,
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = inWon(year, given);
        List<@Nullable Object[]> rows = flows.parts(pages.ofYear(year, asked, asOf), asked.by(), asked, locale).stream()
                .map(part -> new @Nullable Object[] {
                    part.programme().value(),
                    part.programme().name(),
                    part.part().by().parameter(),
                    part.part().value(),
                    part.part().name(),
                    part.figure().units(),
                    part.share()
                })
                .toList();
        files.csv("budget-tree-" + year, PARTS, rows, response);
    }

    @GetMapping("/budgets/{year}/flow.xlsx")
    void flowSheet(
            @PathVariable int year,
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = asked(year, given);
        List<@Nullable Object[]> rows = flows.ways(pages.ofYear(year, asked, asOf), asked, locale).stream()
                .map(way -> new @Nullable Object[] {
                    way.from().name(), way.to().name(), way.step(), way.figure().units()
                })
                .toList();
        List<SheetColumn> columns = List.of(
                SheetColumn.text(words.say("budget.flow.from", locale), 36),
                SheetColumn.text(words.say("budget.flow.to", locale), 36),
                SheetColumn.text(words.say("budget.flow.step", locale), 24),
                amount(asked, locale));
        String title = words.say("budget.flow.ways", locale);
        files.xlsx(table("budget-flow-" + year, title, columns, asked, asOf, locale), rows, asOf, locale, response);
    }

    @GetMapping("/budgets/{year}/tree.xlsx")
    void treeSheet(
            @PathVariable int year,
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = asked(year, given);
        List<@Nullable Object[]> rows = flows.parts(pages.ofYear(year, asked, asOf), asked.by(), asked, locale).stream()
                .map(part -> new @Nullable Object[] {
                    part.programme().name(), part.part().name(), part.figure().units(), part.share()
                })
                .toList();
        String by = words.say(asked.by().messageKey(), locale);
        List<SheetColumn> columns = List.of(
                SheetColumn.text(words.say("budget.by.PROGRAMME", locale), 36),
                SheetColumn.text(by, 40),
                amount(asked, locale),
                SheetColumn.decimal(words.say("budget.flow.share", locale)));
        String title = words.say("budget.flow.tree", locale, by);
        files.xlsx(table("budget-tree-" + year, title, columns, asked, asOf, locale), rows, asOf, locale, response);
    }

    private SheetColumn amount(BudgetParameters asked, Locale locale) {
        String unit = pages.unit(asked.shownIn(), locale);
        return SheetColumn.integer(words.say("budget.amount", locale) + " (" + unit + ")");
    }

    /** The year stands in the path of these pages and counts among the filters of what they show. */
    private YearFiles.Table table(
            String name, String title, List<SheetColumn> columns, BudgetParameters asked, AsOf asOf, Locale locale) {
        String chosen = filters.chips(asked, asOf, locale).stream()
                .map(chip -> chip.label() + " " + chip.value())
                .collect(Collectors.joining(", "));
        String unit = pages.unit(asked.shownIn(), locale);
        return new YearFiles.Table(name, title, chosen, unit, words.say("budget.source", locale), columns);
    }
}
