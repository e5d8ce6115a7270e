package kr.sandan.budget.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tables of a year as files, in won: for programs by codes, for people by words. */
@Component
class YearFiles {

    private final SheetHeads heads;
    private final MessageSource messages;

    YearFiles(SheetHeads heads, MessageSource messages) {
        this.heads = heads;
        this.messages = messages;
    }

    /**
     * A table as a sheet.
     *
     * @param name of the file, without its ending
     * @param titleKey key of its title, whose argument is the year
     * @param source of the figures, or null where each row states its own
     */
    record Table(String name, String titleKey, @Nullable String source, List<SheetColumn> columns) {}

    void csv(String name, List<String> columns, List<@Nullable Object[]> rows, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, name + ".csv"), columns.toArray(String[]::new))) {
            rows.forEach(csv::row);
            csv.finish();
        }
    }

    void xlsx(
            Table table,
            int year,
            List<@Nullable Object[]> rows,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, table.name() + ".xlsx"),
                heads.of(
                        say(table.titleKey(), locale, String.valueOf(year)),
                        null,
                        asOf,
                        say("platform.money.WON", locale),
                        table.source(),
                        locale),
                table.columns())) {
            rows.forEach(sheet::row);
            sheet.finish();
        }
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
