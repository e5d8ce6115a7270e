package kr.sandan.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityPlan.Cell;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Component;

/** Plan and actual as files. */
@Component
class PlanFiles {

    private static final List<String> FIGURES = List.of(
            "planned", "planned_krw", "held", "spent_krw", "cancelled", "overdue", "never_held", "never_held_krw");

    private final ActivityWords words;
    private final SheetHeads heads;
    private final Clock clock;

    PlanFiles(ActivityWords words, SheetHeads heads, Clock clock) {
        this.words = words;
        this.heads = heads;
        this.clock = clock;
    }

    void csv(List<Cell> cells, HttpServletResponse response) {
        String[] columns =
                Stream.concat(Stream.of("council", "kind"), FIGURES.stream()).toArray(String[]::new);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "activities-plan.csv"), columns)) {
            for (Cell cell : cells)
                csv.row(
                        cell.councilId(),
                        cell.kind(),
                        cell.planned(),
                        cell.plannedKrw(),
                        cell.held(),
                        cell.spentKrw(),
                        cell.cancelled(),
                        cell.overdue(),
                        cell.unheld(),
                        cell.unheldKrw());
            csv.finish();
        }
    }

    void xlsx(List<PlanController.Line> lines, PageFrame frame, Locale locale, HttpServletResponse response) {
        String filters = frame.filters((name, value) -> words.message("activity.filter." + name, locale) + " " + value);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "activities-plan.xlsx"),
                heads.of(
                        words.message("activity.menu.plan", locale),
                        filters,
                        AsOf.today(clock),
                        words.message("activity.plan.unit", locale),
                        null,
                        locale),
                columns(locale))) {
            for (PlanController.Line line : lines) {
                Cell cell = line.cell();
                sheet.row(
                        line.council(),
                        line.kind(),
                        cell.planned(),
                        cell.plannedKrw(),
                        cell.held(),
                        cell.spentKrw(),
                        cell.cancelled(),
                        cell.overdue(),
                        cell.unheld(),
                        cell.unheldKrw());
            }
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        Stream<SheetColumn> names = Stream.of(
                SheetColumn.text(words.message("activity.field.councilId", locale), 30),
                SheetColumn.text(words.message("activity.field.kind", locale), 18));
        Stream<SheetColumn> figures =
                FIGURES.stream().map(name -> SheetColumn.integer(words.message("activity.plan." + name, locale)));
        return Stream.concat(names, figures).toList();
    }
}
