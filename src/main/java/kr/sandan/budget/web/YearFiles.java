package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHead;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tables of a year as files: for programs by codes and in won, for people by words. */
@Component
public class YearFiles {

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
     * @param filters what was chosen of it, in words; null where nothing can be
     * @param unit of its money, in words
     * @param source of the figures, or null where each row states its own
     */
    public record Table(
            String name,
            String title,
            @Nullable String filters,
            String unit,
            @Nullable String source,
            List<SheetColumn> columns) {}

    public void csv(String name, List<String> columns, List<@Nullable Object[]> rows, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, name + ".csv"), columns.toArray(String[]::new))) {
            rows.forEach(csv::row);
            csv.finish();
        }
    }

    public void xlsx(
            Table table, List<@Nullable Object[]> rows, AsOf asOf, Locale locale, HttpServletResponse response) {
        SheetHead head = heads.of(table.title(), table.filters(), asOf, table.unit(), table.source(), locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, table.name() + ".xlsx"), head, table.columns())) {
            rows.forEach(sheet::row);
            sheet.finish();
        }
    }

    /**
     * A table of a year in won, of which nothing is chosen.
     *
     * @param titleKey key of its title, whose argument is the year
     */
    public Table inWon(
            String name, String titleKey, int year, @Nullable String source, List<SheetColumn> columns, Locale locale) {
        String title = say(titleKey, locale, String.valueOf(year));
        return new Table(name + "-" + year, title, null, say("platform.money.WON", locale), source, columns);
    }

    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
