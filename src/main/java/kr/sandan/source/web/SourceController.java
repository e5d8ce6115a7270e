package kr.sandan.source.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHead;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.ClaimFilter;
import kr.sandan.source.ClaimLedger;
import kr.sandan.source.DocumentFiles;
import kr.sandan.source.SourceFilter;
import kr.sandan.source.SourceRegister;
import kr.sandan.source.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The register of documents. */
@Controller
class SourceController {

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "publisher",
            "kind",
            "subject_class",
            "issue",
            "published_on",
            "registered_on",
            "known_on",
            "claims",
            "url",
            "note",
            "sample");

    private final SourceRegister register;
    private final DocumentFiles files;
    private final ClaimLedger ledger;
    private final ClaimLines lines;
    private final SourceWords words;
    private final SheetHeads heads;

    SourceController(
            SourceRegister register,
            DocumentFiles files,
            ClaimLedger ledger,
            ClaimLines lines,
            SourceWords words,
            SheetHeads heads) {
        this.register = register;
        this.files = files;
        this.ledger = ledger;
        this.lines = lines;
        this.words = words;
        this.heads = heads;
    }

    @GetMapping("/sources")
    String list(
            @ModelAttribute("filter") SourceFilter filter,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            Model model) {
        model.addAttribute("list", register.list(filter, asOf, paging));
        model.addAttribute(
                "kinds",
                register.kinds(filter, asOf).stream()
                        .map(kind -> new Option(
                                kind.value(),
                                words.message("source.kind." + kind.value(), locale) + " " + kind.count()))
                        .toList());
        model.addAttribute("publishers", options(register.publishers(filter, asOf)));
        model.addAttribute("subjectClasses", options(register.subjectClasses(filter, asOf)));
        model.addAttribute("keeper", SourceRoutes.keeps(frame));
        return "source/list";
    }

    private static List<Option> options(List<SourceRegister.Counted> counted) {
        return counted.stream()
                .map(one -> new Option(one.value(), one.value() + " " + one.count()))
                .toList();
    }

    @GetMapping("/sources/{id}")
    String detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale, Model model) {
        model.addAttribute("source", register.detail(id, asOf));
        ClaimFilter ofIt = ClaimFilter.ofDocument(id);
        model.addAttribute("claims", lines.of(ledger.of(ofIt, asOf), asOf, locale));
        model.addAttribute("files", files.of(id));
        model.addAttribute("staff", SourceRoutes.isStaff(frame));
        model.addAttribute("keeper", SourceRoutes.keeps(frame));
        model.addAttribute("named", frame.signedIn());
        return "source/detail";
    }

    @GetMapping("/sources.csv")
    void csv(@ModelAttribute SourceFilter filter, AsOf asOf, Paging paging, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "sources.csv"), COLUMNS.toArray(String[]::new))) {
            for (SourceRow row : register.all(filter, asOf, paging))
                csv.row(cells(row, row.kind().name()));
            csv.finish();
        }
    }

    @GetMapping("/sources.xlsx")
    void xlsx(
            @ModelAttribute SourceFilter filter,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        SheetHead head = heads.of(
                words.message("source.list.title", locale),
                frame.filters((name, value) -> words.filter(name, value, locale)),
                asOf,
                null,
                null,
                locale);
        try (SheetWriter sheet =
                new SheetWriter(Download.start(response, Download.XLSX, "sources.xlsx"), head, columns(locale))) {
            for (SourceRow row : register.all(filter, asOf, paging))
                sheet.row(cells(row, words.message("source.kind." + row.kind(), locale)));
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        Stream<SheetColumn> texts = COLUMNS.stream().map(column -> {
            String title = words.message("source.column." + column, locale);
            if (column.equals("id") || column.equals("claims")) return SheetColumn.integer(title);
            return SheetColumn.text(title, column.equals("title") || column.equals("url") ? 48 : 16);
        });
        return texts.toList();
    }

    private static @Nullable Object[] cells(SourceRow row, String kind) {
        return new @Nullable Object[] {
            row.id(),
            row.title(),
            row.publisher(),
            kind,
            row.subjectClass(),
            row.issue(),
            row.publishedOn() == null ? null : row.publishedOn().toString(),
            row.registeredOn() == null ? null : row.registeredOn().toString(),
            row.knownOn().toString(),
            row.claims(),
            row.url(),
            row.note(),
            row.sample()
        };
    }
}
