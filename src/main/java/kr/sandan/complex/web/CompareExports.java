package kr.sandan.complex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.complex.Measure;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comparison as files: one row for each respect, one column for each complex. */
@Component
class CompareExports {

    private final ComplexWords words;
    private final SheetHeads heads;

    CompareExports(ComplexWords words, SheetHeads heads) {
        this.words = words;
        this.heads = heads;
    }

    void csv(ComparisonPage page, HttpServletResponse response) {
        String[] header = Stream.concat(
                        Stream.of("item", "unit"), page.columns().stream().map(column -> "complex_" + column.id()))
                .toArray(String[]::new);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "complexes-compared.csv"), header)) {
            csv.row(names(page, "name"));
            for (ComparisonPage.Row row : page.rows()) csv.row(raw(row));
            csv.finish();
        }
    }

    void xlsx(ComparisonPage page, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.text(words.message("complex.detail.measure", locale), 24));
        columns.add(SheetColumn.text(words.message("complex.detail.unit", locale), 10));
        for (ComparisonPage.Column column : page.columns()) columns.add(SheetColumn.text(column.name(), 20));
        String title = words.message("complex.compare.title", locale);
        String source = words.message("complex.source.survey", locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "complexes-compared.xlsx"),
                heads.of(title, null, asOf, null, source, locale),
                columns)) {
            for (ComparisonPage.Row row : page.rows()) sheet.row(worded(row));
            sheet.finish();
        }
    }

    private static @Nullable Object[] names(ComparisonPage page, String label) {
        return Stream.concat(Stream.of(label, ""), page.columns().stream().map(ComparisonPage.Column::name))
                .toArray();
    }

    /** As programs read it: codes and numbers; what is withheld keeps its mark. */
    private static @Nullable Object[] raw(ComparisonPage.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.key().toLowerCase(Locale.ROOT));
        cells.add(row.isFigure() ? Measure.valueOf(row.key()).unit().name() : null);
        for (ComparisonPage.Cell cell : row.cells())
            cells.add(cell.raw() == null && row.isFigure() ? known(cell) : cell.raw());
        return cells.toArray();
    }

    /** As people read it; figures stay numbers, and quarters are written as in every file. */
    private static @Nullable Object[] worded(ComparisonPage.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.label());
        cells.add(row.unit());
        for (ComparisonPage.Cell cell : row.cells())
            cells.add(isHeldRaw(row) && cell.raw() != null ? cell.raw() : known(cell));
        return cells.toArray();
    }

    private static boolean isHeldRaw(ComparisonPage.Row row) {
        return row.isFigure() || row.key().equals(ComparisonPage.QUARTER);
    }

    private static @Nullable String known(ComparisonPage.Cell cell) {
        return cell.text().equals(FigureText.NOTHING) ? null : cell.text();
    }
}
