package kr.sandan.source.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.ClaimFilter;
import kr.sandan.source.ClaimLedger;
import kr.sandan.source.ClaimRow;
import kr.sandan.source.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Published figures as files: every one of the filter. */
@Controller
class ClaimFileController {

    private static final String[] COLUMNS = {
        "id", "document", "measure", "value", "unit", "qualifier", "as_of", "subject", "adopted"
    };
    private static final int WIDE = 40;
    private static final int MIDDLE = 24;
    private static final int NARROW = 14;

    private final ClaimLedger ledger;
    private final ClaimLines lines;
    private final ClaimFilterWords filters;
    private final SourceWords words;
    private final SheetHeads heads;

    ClaimFileController(
            ClaimLedger ledger, ClaimLines lines, ClaimFilterWords filters, SourceWords words, SheetHeads heads) {
        this.ledger = ledger;
        this.lines = lines;
        this.filters = filters;
        this.words = words;
        this.heads = heads;
    }

    @GetMapping("/claims.csv")
    void csv(@ModelAttribute ClaimParameters filter, AsOf asOf, Paging paging, HttpServletResponse response)
            throws IOException {
        ClaimFilter asked = filter.filter();
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "claims.csv"), COLUMNS)) {
            ledger.each(asked, asOf, paging, row -> csv.row(cells(row.figure())));
            csv.finish();
        }
    }

    /** Codes as parameters take them; a period is written as {@code 2005/2008}. */
    private static @Nullable Object[] cells(PublishedFigure figure) {
        return new @Nullable Object[] {
            figure.id(),
            figure.source().id(),
            figure.measure(),
            figure.value(),
            figure.unit(),
            figure.qualifier() == null ? null : figure.qualifier().name(),
            figure.asOf() + (figure.until() == null ? "" : "/" + figure.until()),
            figure.subject().kind() + ":" + figure.subject().key()
                    + (figure.breakdown().isEmpty() ? "" : ":" + figure.breakdown()),
            figure.adopted()
        };
    }

    @GetMapping("/claims.xlsx")
    void xlsx(
            @ModelAttribute ClaimParameters filter,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<ClaimRow> rows = new ArrayList<>();
        ledger.each(filter.filter(), asOf, paging, rows::add);
        List<ClaimLine> said = lines.of(rows, asOf, locale);
        SheetHead head = heads.of(
                words.message("source.claims.title", locale),
                filters.all(frame, asOf, locale),
                asOf,
                null,
                null,
                locale);
        try (SheetWriter sheet =
                new SheetWriter(Download.start(response, Download.XLSX, "claims.xlsx"), head, columns(locale))) {
            for (int i = 0; i < rows.size(); i++) sheet.row(sheetRow(rows.get(i).figure(), said.get(i), locale));
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        return Stream.of(
                        SheetColumn.integer("id"),
                        text("measure", MIDDLE, locale),
                        SheetColumn.decimal(words.message("source.column.value", locale)),
                        text("unit", NARROW, locale),
                        text("qualifier", NARROW, locale),
                        text("time", NARROW, locale),
                        text("subject", WIDE, locale),
                        text("adopted", NARROW, locale),
                        text("disputed", NARROW, locale),
                        text("document", WIDE, locale),
                        text("quote", WIDE, locale),
                        text("note", WIDE, locale))
                .toList();
    }

    private SheetColumn text(String column, int width, Locale locale) {
        return SheetColumn.text(words.message("source.column." + column, locale), width);
    }

    private @Nullable Object[] sheetRow(PublishedFigure figure, ClaimLine line, Locale locale) {
        return new @Nullable Object[] {
            figure.id(),
            line.measure(),
            figure.value(),
            words.unit(figure.unit(), locale),
            figure.qualifier() == null ? null : words.message("source.qualifier." + figure.qualifier(), locale),
            line.time(),
            line.about(),
            figure.adopted() ? words.message("source.adopted", locale) : null,
            line.disputed() ? words.message("source.disputed", locale) : null,
            figure.source().line(),
            figure.quote(),
            figure.note()
        };
    }
}
