package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.web.BudgetTable.Figure;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table that is set out, as a file. */
@Controller
class TableFiles {

    private final BudgetPages pages;
    private final BudgetTables tables;
    private final BudgetWords words;
    private final FilterWords filters;
    private final SheetHeads heads;

    TableFiles(BudgetPages pages, BudgetTables tables, BudgetWords words, FilterWords filters, SheetHeads heads) {
        this.pages = pages;
        this.tables = tables;
        this.words = words;
        this.filters = filters;
        this.heads = heads;
    }

    @GetMapping("/budgets/table.csv")
    void csv(@RequestParam Map<String, String> given, AsOf asOf, Locale locale, HttpServletResponse response) {
        BudgetParameters asked = new BudgetParameters(given);
        BudgetTable table = tables.of(pages.filter(asked, asOf), asked, locale);
        String[] titles = titles(table, asked, locale).toArray(String[]::new);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "budget-table.csv"), titles)) {
            table.lines().forEach(line -> csv.row(values(line, table)));
            csv.row(values(table.total(), table));
            csv.finish();
        }
    }

    @GetMapping("/budgets/table.xlsx")
    void xlsx(
            @RequestParam Map<String, String> given,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        BudgetParameters asked = new BudgetParameters(given);
        BudgetFilter filter = pages.filter(asked, asOf);
        BudgetTable table = tables.of(filter, asked, locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "budget-table.xlsx"),
                heads.of(
                        words.say("budget.title", locale),
                        frame.filters((name, value) -> filters.said(name, value, asOf, locale)),
                        asOf,
                        pages.unit(asked.shownIn(), locale),
                        words.say("budget.source", locale),
                        locale),
                columns(table, asked, locale))) {
            table.lines().forEach(line -> sheet.row(values(line, table)));
            sheet.row(values(table.total(), table));
            sheet.finish();
        }
    }

    /** Each amount with its unit, so that a file says by itself what it holds. */
    private List<String> titles(BudgetTable table, BudgetParameters asked, Locale locale) {
        String unit = " (" + pages.unit(asked.shownIn(), locale) + ")";
        List<String> titles = new ArrayList<>(List.of(words.say(asked.by().messageKey(), locale)));
        table.columns().forEach(column -> titles.add(column + unit));
        if (table.summed()) titles.add(words.say("budget.total", locale) + unit);
        return titles;
    }

    private List<SheetColumn> columns(BudgetTable table, BudgetParameters asked, Locale locale) {
        List<String> titles = titles(table, asked, locale);
        List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.text(titles.get(0), 30)));
        titles.stream().skip(1).map(SheetColumn::integer).forEach(columns::add);
        return columns;
    }

    private static Object[] values(BudgetTable.Line line, BudgetTable table) {
        List<Object> values = new ArrayList<>(List.of(line.text()));
        for (Figure figure : line.figures()) values.add(figure.units());
        if (table.summed()) values.add(line.sum().units());
        return values.toArray();
    }
}
