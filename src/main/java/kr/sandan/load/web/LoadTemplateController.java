package kr.sandan.load.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadKind.Template;
import kr.sandan.load.LoadKinds;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHead;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Empty files to fill in, for the kinds that have some. */
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
    void sheet(@PathVariable String kind, Locale locale, HttpServletResponse response) {
        Template template = template(kind);
        List<SheetHead.Line> hints = template.columns().stream()
                .map(column -> new SheetHead.Line(
                        "* " + word(template, column, "", locale), word(template, column, ".hint", locale)))
                .toList();
        List<SheetColumn> columns = template.columns().stream()
                .map(column -> SheetColumn.text(word(template, column, "", locale), WIDTH))
                .toList();
        SheetHead head = new SheetHead(texts.kind(kind, locale), hints);
        try (SheetWriter sheet =
                new SheetWriter(Download.start(response, Download.XLSX, kind + ".xlsx"), head, columns)) {
            sheet.finish();
        }
    }

    @GetMapping("/loads/templates/{kind}.csv")
    void csv(@PathVariable String kind, HttpServletResponse response) {
        String[] columns = template(kind).columns().toArray(String[]::new);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, kind + ".csv"), columns)) {
            csv.finish();
        }
    }

    private Template template(String kind) {
        return kinds.find(kind).flatMap(LoadKind::template).orElseThrow(() -> new NotFound("load template", kind));
    }

    private String word(Template template, String column, String suffix, Locale locale) {
        return texts.of(template.keys() + column + suffix, List.of(), locale);
    }
}
