package kr.sandan.load.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import kr.sandan.load.LoadFilter;
import kr.sandan.load.LoadFindingQueries;
import kr.sandan.load.LoadQueries;
import kr.sandan.load.LoadRow;
import kr.sandan.load.LoadState;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The files about the loads: lists and findings. */
@Controller
class LoadFileController {

    private static final String[] COLUMNS = {
        "id",
        "kind",
        "period",
        "state",
        "file",
        "size",
        "sha256",
        "uploaded_by",
        "uploaded_at",
        "new",
        "changed",
        "unchanged",
        "gone",
        "applied_at",
        "reverted_at"
    };

    private final LoadQueries queries;
    private final LoadFindingQueries findings;
    private final LoadTexts texts;
    private final SheetHeads heads;

    LoadFileController(LoadQueries queries, LoadFindingQueries findings, LoadTexts texts, SheetHeads heads) {
        this.queries = queries;
        this.findings = findings;
        this.texts = texts;
        this.heads = heads;
    }

    @GetMapping("/loads.csv")
    void listCsv(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LoadState state,
            HttpServletResponse response) {
        OutputStream out = Download.start(response, Download.CSV, "loads.csv");
        try (CsvWriter csv = new CsvWriter(out, COLUMNS)) {
            queries.each(new LoadFilter(kind, state), load -> csv.row(cells(load)));
            csv.finish();
        }
    }

    private static Object[] cells(LoadRow load) {
        return new Object[] {
            load.id(),
            load.kind(),
            load.period(),
            load.state(),
            load.fileName(),
            load.fileSize(),
            load.sha256(),
            load.uploadedBy(),
            load.uploadedAt(),
            load.added(),
            load.changed(),
            load.unchanged(),
            load.gone(),
            load.appliedAt(),
            load.revertedAt()
        };
    }

    @GetMapping("/loads.xlsx")
    void listSheet(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LoadState state,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        OutputStream out = Download.start(response, Download.XLSX, "loads.xlsx");
        String filters = (kind == null ? "" : texts.kind(kind, locale) + " ")
                + (state == null ? "" : texts.state(state, locale));
        SheetHead head = heads.of(word("load.title", locale), filters, asOf, null, null, locale);
        try (SheetWriter sheet = new SheetWriter(out, head, columns(locale))) {
            queries.each(new LoadFilter(kind, state), load -> write(sheet, load, locale));
            sheet.finish();
        }
    }

    private void write(SheetWriter sheet, LoadRow load, Locale locale) {
        sheet.row(
                load.id(),
                texts.kind(load.kind(), locale),
                load.period(),
                texts.state(load.state(), locale),
                load.fileName(),
                load.uploadedBy(),
                load.uploadedAt(),
                load.added(),
                load.changed(),
                load.unchanged(),
                load.gone(),
                load.appliedAt());
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.integer(word("load.id", locale)),
                SheetColumn.text(word("load.kind", locale), 30),
                SheetColumn.text(word("load.period", locale), 10),
                SheetColumn.text(word("load.state", locale), 12),
                SheetColumn.text(word("load.file", locale), 40),
                SheetColumn.text(word("load.uploaded-by", locale), 16),
                SheetColumn.text(word("load.uploaded-at", locale), 18),
                SheetColumn.integer(word("load.new-rows", locale)),
                SheetColumn.integer(word("load.changed", locale)),
                SheetColumn.integer(word("load.unchanged", locale)),
                SheetColumn.integer(word("load.gone", locale)),
                SheetColumn.text(word("load.applied-at", locale), 18));
    }

    @GetMapping("/loads/{id}/errors.csv")
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) {
        queries.detail(id);
        OutputStream out = Download.start(response, Download.CSV, "load-" + id + "-errors.csv");
        try (CsvWriter csv = new CsvWriter(out, "sheet", "cell", "grade", "value", "reason", "remedy")) {
            findings.eachProblem(
                    id,
                    problem -> csv.row(
                            problem.sheet(),
                            problem.cell(),
                            problem.grade(),
                            problem.value(),
                            texts.reason(problem, locale),
                            texts.remedy(problem, locale)));
            csv.finish();
        }
    }

    @GetMapping("/loads/{id}/changes.csv")
    void changes(@PathVariable long id, HttpServletResponse response) {
        queries.detail(id);
        OutputStream out = Download.start(response, Download.CSV, "load-" + id + "-changes.csv");
        try (CsvWriter csv = new CsvWriter(out, "key", "what", "field", "old", "new")) {
            findings.eachChange(
                    id,
                    change -> csv.row(change.key(), change.what(), change.field(), change.before(), change.after()));
            csv.finish();
        }
    }

    private String word(String key, Locale locale) {
        return texts.of(key, List.of(), locale);
    }
}
