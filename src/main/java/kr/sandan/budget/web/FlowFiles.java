package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.web.BudgetFlowPages.Part;
import kr.sandan.budget.web.BudgetFlowPages.Way;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
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

    private final BudgetPages pages;
    private final BudgetFlowPages flows;
    private final BudgetWords words;
    private final FilterWords filters;
    private final SheetHeads heads;

    FlowFiles(BudgetPages pages, BudgetFlowPages flows, BudgetWords words, FilterWords filters, SheetHeads heads) {
        this.pages = pages;
        this.flows = flows;
        this.words = words;
        this.filters = filters;
        this.heads = heads;
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
        List<Way> ways = flows.ways(pages.ofYear(year, asked, asOf), asked, locale);
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "budget-flow-" + year + ".csv"),
                "from_by",
                "from",
                "from_name",
                "to_by",
                "to",
                "to_name",
                "amount_krw")) {
            for (Way way : ways)
                csv.row(
                        way.from().by().parameter(),
                        way.from().value(),
                        way.from().name(),
                        way.to().by().parameter(),
                        way.to().value(),
                        way.to().name(),
                        way.figure().units());
            csv.finish();
        }
    }

    @GetMapping("/budgets/{year}/tree.csv")
    void tree(
            @PathVariable int year,
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = inWon(year, given);
        List<Part> parts = flows.parts(pages.ofYear(year, asked, asOf), asked.by(), asked, locale);
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "budget-tree-" + year + ".csv"),
                "programme",
                "programme_name",
                "part_by",
                "part",
                "part_name",
                "amount_krw",
                "share_percent")) {
            for (Part part : parts)
                csv.row(
                        part.programme().value(),
                        part.programme().name(),
                        part.part().by().parameter(),
                        part.part().value(),
                        part.part().name(),
                        part.figure().units(),
                        part.share());
            csv.finish();
        }
    }

    @GetMapping("/budgets/{year}/flow.xlsx")
    void flowSheet(
            @PathVariable int year,
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = asked(year, given);
        List<Way> ways = flows.ways(pages.ofYear(year, asked, asOf), asked, locale);
        List<SheetColumn> columns = List.of(
                SheetColumn.text(words.say("budget.flow.from", locale), 36),
                SheetColumn.text(words.say("budget.flow.to", locale), 36),
                SheetColumn.text(words.say("budget.flow.step", locale), 24),
                amount(asked, locale));
        Sheet sheet = new Sheet("budget-flow-" + year, words.say("budget.flow.ways", locale), columns);
        List<Object[]> rows = ways.stream()
                .map(way -> new Object[] {
                    way.from().name(), way.to().name(), way.step(), way.figure().units()
                })
                .toList();
        write(sheet, rows, asked, new Reader(asOf, locale), response);
    }

    @GetMapping("/budgets/{year}/tree.xlsx")
    void treeSheet(
            @PathVariable int year,
            @RequestParam Map<String, String> given,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = asked(year, given);
        String by = words.say(asked.by().messageKey(), locale);
        List<Part> parts = flows.parts(pages.ofYear(year, asked, asOf), asked.by(), asked, locale);
        List<SheetColumn> columns = List.of(
                SheetColumn.text(words.say("budget.by.PROGRAMME", locale), 36),
                SheetColumn.text(by, 40),
                amount(asked, locale),
                SheetColumn.decimal(words.say("budget.flow.share", locale)));
        Sheet sheet = new Sheet("budget-tree-" + year, words.say("budget.flow.tree", locale, by), columns);
        List<Object[]> rows = parts.stream()
                .map(part -> new Object[] {
                    part.programme().name(), part.part().name(), part.figure().units(), part.share()
                })
                .toList();
        write(sheet, rows, asked, new Reader(asOf, locale), response);
    }

    private SheetColumn amount(BudgetParameters asked, Locale locale) {
        String unit = pages.unit(asked.shownIn(), locale);
        return SheetColumn.integer(words.say("budget.amount", locale) + " (" + unit + ")");
    }

    private record Sheet(String name, String title, List<SheetColumn> columns) {}

    private record Reader(AsOf asOf, Locale locale) {}

    private void write(
            Sheet sheet, List<Object[]> rows, BudgetParameters asked, Reader reader, HttpServletResponse response) {
        Locale locale = reader.locale();
        try (SheetWriter writer = new SheetWriter(
                Download.start(response, Download.XLSX, sheet.name() + ".xlsx"),
                heads.of(
                        sheet.title(),
                        filters(asked, reader),
                        reader.asOf(),
                        pages.unit(asked.shownIn(), locale),
                        words.say("budget.source", locale),
                        locale),
                sheet.columns())) {
            rows.forEach(writer::row);
            writer.finish();
        }
    }

    /** The year stands in the path of these pages and counts among the filters of what they show. */
    private String filters(BudgetParameters asked, Reader reader) {
        return String.join(
                ", ",
                filters.chips(asked, reader.asOf(), reader.locale()).stream()
                        .map(chip -> chip.label() + " " + chip.value())
                        .toList());
    }
}
