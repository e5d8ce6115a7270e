package kr.sandan.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.activity.web.SummaryTable.Figure;
import kr.sandan.activity.web.SummaryTable.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Component;

/** The table of totals as a sheet. */
@Component
class SummaryFiles {

    private static final int HEADING = 30;

    private final ActivityLists lists;
    private final ActivityWords words;
    private final SheetHeads heads;
    private final Clock clock;

    SummaryFiles(ActivityLists lists, ActivityWords words, SheetHeads heads, Clock clock) {
        this.lists = lists;
        this.words = words;
        this.heads = heads;
        this.clock = clock;
    }

    void xlsx(SummaryTable table, SummaryAsked asked, PageFrame frame, Locale locale, HttpServletResponse response) {
        String filters = frame.filters(
                (name, value) -> words.message("activity.filter." + name, locale) + " " + said(name, value, locale));
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "activities-summary.xlsx"),
                heads.of(
                        words.message("activity.menu.summary", locale),
                        filters,
                        AsOf.today(clock),
                        words.message("activity.summary.unit", locale),
                        words.message("activity.summary.source", locale),
                        locale),
                columns(table, asked, locale))) {
            table.lines().forEach(line -> row(sheet, line, table.summed()));
            row(sheet, table.total(), table.summed());
            sheet.finish();
        }
    }

    /** The value of a parameter as people call it. */
    private String said(String name, String value, Locale locale) {
        return switch (name) {
            case "rows", "columns" -> words.message("activity.summary.by." + value, locale);
            case "cumulative" ->
                words.message(value.equals("true") ? "activity.summary.growing" : "activity.summary.each", locale);
            case "council", "holder" -> named(lists.councilChoices(locale), value);
            case "kind" -> named(lists.kindChoices(locale), value);
            case "office" -> named(lists.officeChoices(locale), value);
            default -> value;
        };
    }

    private static String named(List<Option> choices, String value) {
        return choices.stream()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .map(Option::text)
                .orElse(value);
    }

    private static void row(SheetWriter sheet, Line line, boolean summed) {
        List<Object> values = new ArrayList<>();
        values.add(line.text());
        line.figures().stream().map(Figure::held).forEach(values::add);
        if (summed) values.add(line.sum().held());
        sheet.row(values.toArray());
    }

    private List<SheetColumn> columns(SummaryTable table, SummaryAsked asked, Locale locale) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.text(words.message("activity.summary.by." + asked.by(), locale), HEADING));
        table.columns().forEach(name -> columns.add(SheetColumn.integer(name)));
        if (table.summed()) columns.add(SheetColumn.integer(words.message("activity.summary.total", locale)));
        return columns;
    }
}
