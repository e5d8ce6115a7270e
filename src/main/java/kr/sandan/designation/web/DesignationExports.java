package kr.sandan.designation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationEntry.Ground;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of designations as files: a row for every site and complex, whatever page is shown. */
@Component
class DesignationExports {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS =
            List.of("id", "site", "complex_id", "complex", "programme", "role", "hub", "valid_from", "valid_to");

    private final DesignationWords words;
    private final SheetHeads heads;

    DesignationExports(DesignationWords words, SheetHeads heads) {
        this.words = words;
        this.heads = heads;
    }

    void csv(List<DesignationEntry> entries, HttpServletResponse response) throws IOException {
        attach(response, CSV, "designations.csv");
        try (CsvWriter csv = new CsvWriter(response.getOutputStream(), COLUMNS.toArray(String[]::new))) {
            for (DesignationEntry entry : entries) {
                if (entry.ground().isEmpty()) csv.row(csvRow(entry, null));
                for (Ground ground : entry.ground()) csv.row(csvRow(entry, ground));
            }
            csv.finish();
        }
    }

    private static @Nullable Object[] csvRow(DesignationEntry entry, @Nullable Ground ground) {
        return new @Nullable Object[] {
            entry.id(),
            entry.name(),
            ground == null ? null : ground.complexId(),
            ground == null ? null : ground.name(),
            entry.programme(),
            entry.role().name(),
            entry.hub() == null ? null : entry.hub().id(),
            text(entry.span().from()),
            text(entry.span().until())
        };
    }

    void xlsx(List<DesignationEntry> entries, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response)
            throws IOException {
        attach(response, XLSX, "designations.xlsx");
        String title = words.message("designation.list.title", locale);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> SheetColumn.text(words.message("designation.column." + column, locale), 18))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                response.getOutputStream(), heads.of(title, frame.filters(), asOf, null, null, locale), columns)) {
            for (DesignationEntry entry : entries) {
                if (entry.ground().isEmpty()) sheet.row(sheetRow(entry, null, asOf, locale));
                for (Ground ground : entry.ground()) sheet.row(sheetRow(entry, ground, asOf, locale));
            }
            sheet.finish();
        }
    }

    private @Nullable Object[] sheetRow(DesignationEntry entry, @Nullable Ground ground, AsOf asOf, Locale locale) {
        return new @Nullable Object[] {
            entry.id(),
            entry.name(),
            ground == null ? null : ground.complexId(),
            ground == null ? words.ground(entry, locale) : ground.name(),
            words.programme(entry.programme(), asOf, locale),
            words.message(entry.role().messageKey(), locale),
            words.hub(entry, locale),
            words.from(entry.span(), locale),
            text(entry.span().until())
        };
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static void attach(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }
}
