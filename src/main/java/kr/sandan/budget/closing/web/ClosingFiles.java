package kr.sandan.budget.closing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.budget.closing.LineFigures;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures of the lines of a year as files, in won. */
@Component
class ClosingFiles {

    private final SheetHeads heads;
    private final MessageSource messages;

    ClosingFiles(SheetHeads heads, MessageSource messages) {
        this.heads = heads;
        this.messages = messages;
    }

    /**
     * Lines as a file holds them.
     *
     * @param title of the file, in the reader's language
     * @param source where the figures come from, likewise
     */
    record Lines(int year, String title, String source, List<LineFigures> lines) {}

    void csv(Lines of, HttpServletResponse response) {
        List<String> columns = new ArrayList<>(List.of("year", "line_code", "name"));
        for (Measure measure : Measure.values()) columns.add(measure.column());
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, name(of) + ".csv"), columns.toArray(String[]::new))) {
            for (LineFigures line : of.lines()) csv.row(cells(line, of.year()));
            csv.finish();
        }
    }

    private static String name(Lines of) {
        return "closing-" + of.year();
    }

    private static Object[] cells(LineFigures line, Object... first) {
        return Stream.of(
                        Stream.of(first),
                        Stream.of(line.code(), line.name()),
                        Stream.of(Measure.values()).map(one -> one.of(line)))
                .flatMap(one -> one)
                .toArray();
    }

    void xlsx(Lines of, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text(say("allocation.column.code", locale), 20),
                SheetColumn.text(say("allocation.column.line", locale), 40)));
        for (Measure measure : Measure.values()) columns.add(SheetColumn.integer(say(measure.messageKey(), locale)));
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, name(of) + ".xlsx"),
                heads.of(of.title(), null, asOf, say("platform.money.WON", locale), of.source(), locale),
                columns)) {
            for (LineFigures line : of.lines()) sheet.row(cells(line));
            sheet.finish();
        }
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
