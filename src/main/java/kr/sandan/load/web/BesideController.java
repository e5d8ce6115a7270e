package kr.sandan.load.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kr.sandan.load.LoadBeside.Asked;
import kr.sandan.load.LoadBeside.Pair;
import kr.sandan.load.LoadBeside.Result;
import kr.sandan.load.LoadBeside.Row;
import kr.sandan.load.LoadBeside.Table;
import kr.sandan.load.LoadBeside.What;
import kr.sandan.load.LoadBreakdown.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHead;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A load that waits beside what its reader chose, as files: its sums, and row by row. */
@Controller
class BesideController {

    private static final String[] SUMS = {
        "by",
        "label",
        "before",
        "after",
        "difference",
        "percent",
        "new",
        "changed",
        "unchanged",
        "gone",
        "new_difference",
        "changed_difference",
        "gone_difference"
    };
    private static final String[] ROWS = {
        "what", "group", "key", "name", "place", "before", "after", "difference", "percent"
    };

    private final LoadBesides besides;
    private final LoadTexts texts;
    private final SheetHeads heads;

    BesideController(LoadBesides besides, LoadTexts texts, SheetHeads heads) {
        this.besides = besides;
        this.texts = texts;
        this.heads = heads;
    }

    @ModelAttribute("asked")
    Asked asked(
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String against) {
        return asking(part, against);
    }

    /** A choice that is left open comes as an empty text. */
    static Asked asking(@Nullable String part, @Nullable String against) {
        return new Asked(blankToNull(part), blankToNull(against));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @GetMapping("/loads/{id}/beside-sums.csv")
    void sums(
            @PathVariable long id, @ModelAttribute("asked") Asked asked, Locale locale, HttpServletResponse response) {
        Result result = besides.result(id, asked, locale);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, name(id, "-sums.csv")), SUMS)) {
            csv.row(sums("total", result.total()));
            for (Table table : result.tables()) for (Row row : table.rows()) csv.row(sums(table.name(), row));
            csv.finish();
        }
    }

    @GetMapping("/loads/{id}/beside-sums.xlsx")
    void sumsSheet(
            @PathVariable long id,
            @ModelAttribute("asked") Asked asked,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        Result result = besides.result(id, asked, locale);
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text(word("load.beside.by", locale), 16),
                SheetColumn.text(word("load.beside.label", locale), 34)));
        columns.addAll(figures(locale));
        for (What what : What.values()) columns.add(SheetColumn.integer(word(what.messageKey(), locale)));
        for (What what : List.of(What.NEW, What.CHANGED, What.GONE))
            columns.add(SheetColumn.decimal(
                    word(what.messageKey(), locale) + " " + word("load.breakdown.difference", locale)));
        write(id, "-sums.xlsx", result, columns, asOf, locale, response, sheet -> {
            sheet.row(sums(word("load.beside.all", locale), result.total()));
            for (Table table : result.tables()) for (Row row : table.rows()) sheet.row(sums(table.dimension(), row));
        });
    }

    private static @Nullable Object[] sums(String by, Row row) {
        Line figures = row.figures();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(by);
        cells.add(figures.label());
        add(cells, figures);
        for (What what : What.values()) cells.add(row.rows(what));
        for (What what : List.of(What.NEW, What.CHANGED, What.GONE))
            cells.add(row.figures(what).difference());
        return cells.toArray();
    }

    private static void add(List<@Nullable Object> cells, Line figures) {
        cells.add(figures.before());
        cells.add(figures.after());
        cells.add(figures.difference());
        cells.add(figures.percent());
    }

    @GetMapping("/loads/{id}/beside.csv")
    void rows(
            @PathVariable long id, @ModelAttribute("asked") Asked asked, Locale locale, HttpServletResponse response) {
        besides.result(id, asked, locale);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, name(id, ".csv")), ROWS)) {
            besides.each(id, asked, locale, pair -> csv.row(row(pair.what().name(), pair)));
            csv.finish();
        }
    }

    @GetMapping("/loads/{id}/beside.xlsx")
    void rowsSheet(
            @PathVariable long id,
            @ModelAttribute("asked") Asked asked,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        Result result = besides.result(id, asked, locale);
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text(word("load.beside.what", locale), 10),
                SheetColumn.text(word("load.beside.group", locale), 30),
                SheetColumn.text(word("load.beside.key", locale), 18),
                SheetColumn.text(word("load.beside.name", locale), 34),
                SheetColumn.text(word("load.beside.place", locale), 24)));
        columns.addAll(figures(locale));
        write(
                id,
                ".xlsx",
                result,
                columns,
                asOf,
                locale,
                response,
                sheet -> besides.each(
                        id,
                        asked,
                        locale,
                        pair -> sheet.row(row(word(pair.what().messageKey(), locale), pair))));
    }

    private static @Nullable Object[] row(String what, Pair pair) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(what);
        cells.add(pair.group());
        cells.add(pair.key());
        cells.add(pair.name());
        cells.add(pair.places());
        add(cells, pair.figures());
        return cells.toArray();
    }

    private List<SheetColumn> figures(Locale locale) {
        return List.of(
                SheetColumn.decimal(word("load.beside.before", locale)),
                SheetColumn.decimal(word("load.beside.after", locale)),
                SheetColumn.decimal(word("load.breakdown.difference", locale)),
                SheetColumn.decimal(word("load.breakdown.percent", locale)));
    }

    private void write(
            long id,
            String end,
            Result result,
            List<SheetColumn> columns,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response,
            Consumer<SheetWriter> rows) {
        String title = texts.of("load.beside.sheet", List.of(String.valueOf(id)), locale);
        String sides = result.other() + " → " + result.part();
        SheetHead head = heads.of(title, sides, asOf, result.unit(), null, locale);
        try (SheetWriter sheet =
                new SheetWriter(Download.start(response, Download.XLSX, name(id, end)), head, columns)) {
            rows.accept(sheet);
            sheet.finish();
        }
    }

    private static String name(long id, String end) {
        return "load-" + id + "-beside" + end;
    }

    private String word(String key, Locale locale) {
        return texts.of(key, List.of(), locale);
    }
}
