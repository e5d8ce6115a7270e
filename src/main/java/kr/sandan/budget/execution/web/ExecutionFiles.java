package kr.sandan.budget.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.execution.Amounts;
import kr.sandan.budget.execution.ExecutionRows;
import kr.sandan.budget.execution.ExecutionRows.Which;
import kr.sandan.budget.web.BudgetNames;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The execution of a year as files: each line and month, for programs by codes, for people by words. */
@Component
class ExecutionFiles {

    private static final String[] COLUMNS = {
        "year", "month", "line_code", "granted_krw", "spent_krw", "carried_krw", "unspent_krw", "returned_krw"
    };

    private final ExecutionRows rows;
    private final BudgetNames names;
    private final SheetHeads heads;
    private final MessageSource messages;

    ExecutionFiles(ExecutionRows rows, BudgetNames names, SheetHeads heads, MessageSource messages) {
        this.rows = rows;
        this.names = names;
        this.heads = heads;
        this.messages = messages;
    }

    void csv(ExecutionYear year, Which which, HttpServletResponse response) {
        String name = "execution-" + year.year() + ".csv";
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, name), COLUMNS)) {
            rows.each(year.asked(), which, row -> {
                Amounts said = row.amounts();
                csv.row(
                        row.year(),
                        row.month(),
                        row.code(),
                        said.granted(),
                        said.spent(),
                        said.carried(),
                        said.unspent(),
                        said.returned());
            });
            csv.finish();
        }
    }

    void xlsx(ExecutionYear year, Which which, PageFrame frame, Locale locale, HttpServletResponse response) {
        AsOf asOf = year.asked().asOf();
        String filters = frame.filters((name, value) -> say("budget.filter." + name, locale) + " " + value);
        UnaryOperator<String> places = names.values(BudgetDimension.PLACE, asOf, locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "execution-" + year.year() + ".xlsx"),
                heads.of(
                        say("budget.execution.title", locale, String.valueOf(year.year())),
                        filters,
                        asOf,
                        say("platform.money.WON", locale),
                        say("budget.execution.source", locale),
                        locale),
                columns(locale))) {
            rows.each(year.asked(), which, row -> sheet.row(cells(row, places)));
            sheet.finish();
        }
    }

    private static @Nullable Object[] cells(ExecutionRows.Row row, UnaryOperator<String> places) {
        Amounts said = row.amounts();
        return new @Nullable Object[] {
            row.month().toString(),
            row.code(),
            row.name(),
            row.placeId() == null ? null : places.apply(String.valueOf(row.placeId())),
            said.granted(),
            said.spent(),
            said.named(),
            said.forced(),
            said.lasting(),
            said.unspent(),
            said.returned(),
            row.reason(),
            row.note()
        };
    }

    private List<SheetColumn> columns(Locale locale) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text(say("budget.filter.month", locale), 10),
                SheetColumn.text(say("budget.column.code", locale), 20),
                SheetColumn.text(say("budget.by.LINE", locale), 40),
                SheetColumn.text(say("budget.by.PLACE", locale), 20)));
        for (String one : MonthForm.AMOUNTS) columns.add(SheetColumn.integer(say("budget.field." + one, locale)));
        columns.add(SheetColumn.text(say("budget.field.reason", locale), 40));
        columns.add(SheetColumn.text(say("budget.field.why", locale), 40));
        return columns;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
