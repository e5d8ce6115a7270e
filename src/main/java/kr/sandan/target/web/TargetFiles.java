package kr.sandan.target.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.target.TargetRow;
import kr.sandan.target.web.TargetPages.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Targets as files; what nobody knows stays empty. */
@Component
class TargetFiles {

    /** The order that programs rely on. */
    private static final List<String> COLUMNS = List.of(
            "programme",
            "phase",
            "site",
            "measure",
            "year",
            "baseline",
            "target",
            "actual",
            "unit",
            "qualifier",
            "source");

    private static final List<String> FIGURES = List.of("baseline", "target", "actual");

    private final PlanWords words;
    private final SheetHeads heads;

    TargetFiles(PlanWords words, SheetHeads heads) {
        this.words = words;
        this.heads = heads;
    }

    void csv(List<Line> lines, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "targets.csv"), COLUMNS.toArray(String[]::new))) {
            for (Line line : lines) {
                TargetRow row = line.row();
                String qualifier =
                        row.qualifier() == null ? null : row.qualifier().name();
                csv.row(cells(
                        line,
                        row.programme(),
                        row.key().phase(),
                        row.site(),
                        row.key().measure(),
                        row.unit(),
                        qualifier));
            }
            csv.finish();
        }
    }

    void xlsx(List<Line> lines, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        String filters = frame.filters((name, value) -> words.say("target.column." + name, locale) + " " + value);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(name -> column(name, words.say("target.column." + name, locale)))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "targets.xlsx"),
                heads.of(words.say("target.list.title", locale), filters, asOf, null, null, locale),
                columns)) {
            for (Line line : lines) {
                String qualifier = line.row().qualifier() == null
                        ? null
                        : words.say("target.qualifier." + line.row().qualifier(), locale);
                sheet.row(cells(
                        line, line.programme(), line.phase(), line.site(), line.measure(), line.unit(), qualifier));
            }
            sheet.finish();
        }
    }

    private static SheetColumn column(String name, String title) {
        return FIGURES.contains(name) ? SheetColumn.decimal(title) : SheetColumn.text(title, 18);
    }

    private static @Nullable Object[] cells(Line line, @Nullable String... words) {
        TargetRow row = line.row();
        return new @Nullable Object[] {
            words[0],
            words[1],
            words[2],
            words[3],
            String.valueOf(row.year()),
            row.baseline(),
            row.target(),
            row.actual(),
            words[4],
            words[5],
            source(line)
        };
    }

    private static @Nullable String source(Line line) {
        if (line.source() != null) return line.source().line();
        return line.actualSource() == null ? null : line.actualSource().line();
    }
}
