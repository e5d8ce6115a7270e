package kr.sandan.load.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadKind.Template;
import kr.sandan.load.LoadKinds;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHead;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files to fill in, for the kinds that have some: empty, or with what was held before. */
@Controller
class LoadTemplateController {

    private static final int WIDTH = 22;

    private final LoadKinds kinds;
    private final LoadTexts texts;

    LoadTemplateController(LoadKinds kinds, LoadTexts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    @GetMapping("/loads/templates/{kind}.xlsx")
    void sheet(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String period,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            HttpServletResponse response) {
        Template template = template(kind);
        List<SheetHead.Line> hints = template.columns().stream()
                .map(column -> new SheetHead.Line(
                        "* " + word(template, column, "", locale), word(template, column, ".hint", locale)))
                .toList();
        List<SheetColumn> columns = template.columns().stream()
                .map(column -> SheetColumn.text(word(template, column, "", locale), WIDTH))
                .toList();
        SheetHead head = new SheetHead(texts.kind(kind, locale), hints);
        LoadKind filling = filling(kind, period);
        try (SheetWriter sheet =
                new SheetWriter(Download.start(response, Download.XLSX, kind + ".xlsx"), head, columns)) {
            sheet.lockTitles();
            if (mayFill(filling, account)) fill(filling, period == null ? "" : period, locale, sheet);
            sheet.finish();
        }
    }

    @GetMapping("/loads/templates/{kind}.csv")
    void csv(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String period,
            @AuthenticationPrincipal SignedIn account,
            HttpServletResponse response) {
        String[] columns = template(kind).columns().toArray(String[]::new);
        LoadKind filling = filling(kind, period);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, kind + ".csv"), columns)) {
            if (mayFill(filling, account)) filling.prefill(period == null ? "" : period, csv::row);
            csv.finish();
        }
    }

    /** A file with the titles that others publish and what it can say of what was held before. */
    @GetMapping("/loads/templates/{kind}/{layout}.csv")
    void layout(
            @PathVariable String kind,
            @PathVariable String layout,
            @RequestParam(required = false) @Nullable String period,
            @AuthenticationPrincipal SignedIn account,
            HttpServletResponse response) {
        List<List<String>> titles = titles(kind, layout);
        LoadKind filling = filling(kind, period);
        String[] first = titles.get(0).toArray(String[]::new);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, kind + "-" + layout + ".csv"), first)) {
            titles.stream().skip(1).forEach(row -> csv.row(row.toArray()));
            if (mayFill(filling, account)) filling.prefill(layout, period == null ? "" : period, csv::row);
            csv.finish();
        }
    }

    @GetMapping("/loads/templates/{kind}/{layout}.xlsx")
    void layoutSheet(
            @PathVariable String kind,
            @PathVariable String layout,
            @RequestParam(required = false) @Nullable String period,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            HttpServletResponse response) {
        List<List<String>> titles = titles(kind, layout);
        LoadKind filling = filling(kind, period);
        int last = titles.size() - 1;
        List<SheetColumn> columns = titles.get(last).stream()
                .map(title -> SheetColumn.text(title, WIDTH))
                .toList();
        SheetHead head = new SheetHead(texts.layout(filling, layout, locale), List.of());
        OutputStream out = Download.start(response, Download.XLSX, kind + "-" + layout + ".xlsx");
        try (SheetWriter sheet = new SheetWriter(out, head, titles.subList(0, last), columns)) {
            sheet.lockTitles();
            if (mayFill(filling, account)) filling.prefill(layout, period == null ? "" : period, sheet::row);
            sheet.finish();
        }
    }

    private List<List<String>> titles(String kind, String layout) {
        return kinds.find(kind)
                .map(LoadKind::layouts)
                .map(all -> all.get(layout))
                .orElseThrow(() -> new NotFound("load layout", kind + "/" + layout));
    }

    private LoadKind filling(String kind, @Nullable String period) {
        LoadKind found = kinds.find(kind).orElseThrow(() -> new NotFound("load template", kind));
        if (period != null && !found.periodForm().accepts(period)) throw new BadParameter("period", period);
        return found;
    }

    private static void fill(LoadKind kind, String period, Locale locale, SheetWriter sheet) {
        UnaryOperator<@Nullable Object[]> words = kind.words(period, locale);
        kind.prefill(period, row -> sheet.row(words.apply(row)));
    }

    /** What is held goes to those who may load it. */
    private static boolean mayFill(LoadKind kind, SignedIn account) {
        return kind.loaders().contains(Caller.of(account).role());
    }

    private Template template(String kind) {
        return kinds.find(kind).flatMap(LoadKind::template).orElseThrow(() -> new NotFound("load template", kind));
    }

    private String word(Template template, String column, String suffix, Locale locale) {
        return texts.of(template.keys() + column + suffix, List.of(), locale);
    }
}
