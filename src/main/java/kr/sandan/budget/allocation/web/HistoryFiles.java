package kr.sandan.budget.allocation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.Allocations.Said;
import kr.sandan.budget.allocation.web.AllocationPages.SaidRow;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was decided on who may use how much of a year or of one line, in won, as files. */
@Controller
class HistoryFiles {

    private static final String[] COLUMNS = {
        "decided_on",
        "line_code",
        "giver",
        "place",
        "amount_krw",
        "since",
        "basis",
        "decided_by",
        "exception_reason",
        "exception_by",
        "sample",
        "entered_by",
        "entered_on",
        "stands"
    };

    private final AllocationPages pages;
    private final SheetHeads heads;
    private final MessageSource messages;

    HistoryFiles(AllocationPages pages, SheetHeads heads, MessageSource messages) {
        this.pages = pages;
        this.heads = heads;
        this.messages = messages;
    }

    @GetMapping("/budgets/{year}/allocations/history.csv")
    void csv(@PathVariable int year, @RequestParam @Nullable String line, AsOf asOf, HttpServletResponse response) {
        AllocationPages.requireYear(year);
        List<SaidRow> rows = pages.history(year, line, asOf, Locale.KOREAN);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "allocation-history-" + year + ".csv"), COLUMNS)) {
            rows.forEach(row -> csv.row(forPrograms(row.said())));
            csv.finish();
        }
    }

    private static @Nullable Object[] forPrograms(Said said) {
        return new @Nullable Object[] {
            said.decidedOn(),
            said.code(),
            said.giver() == null ? "" : BudgetPlace.office(said.giver()).written(),
            said.place().written(),
            said.won(),
            said.since(),
            said.basis(),
            said.decidedBy(),
            said.exceptionReason(),
            said.exceptionBy(),
            said.sample(),
            said.enteredBy(),
            day(said),
            said.ended() == null
        };
    }

    private static LocalDate day(Said said) {
        return said.at().atZone(AsOf.ZONE).toLocalDate();
    }

    @GetMapping("/budgets/{year}/allocations/history.xlsx")
    void xlsx(
            @PathVariable int year,
            @RequestParam @Nullable String line,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        AllocationPages.requireYear(year);
        List<SaidRow> rows = pages.history(year, line, asOf, locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "allocation-history-" + year + ".xlsx"),
                heads.of(
                        say("allocation.history.title", locale, String.valueOf(year)),
                        line == null || line.isBlank() ? null : say("allocation.column.code", locale) + " " + line,
                        asOf,
                        say("platform.money.WON", locale),
                        say("allocation.source", locale),
                        locale),
                columns(locale))) {
            rows.forEach(row -> sheet.row(forPeople(row, locale)));
            sheet.finish();
        }
    }

    private @Nullable Object[] forPeople(SaidRow row, Locale locale) {
        Said said = row.said();
        String basis = said.sample() ? said.basis() + " (" + say("platform.sample", locale) + ")" : said.basis();
        return new @Nullable Object[] {
            said.decidedOn(),
            said.code(),
            row.giver() == null ? say("allocation.line", locale) : row.giver(),
            row.place(),
            said.won(),
            said.since(),
            basis,
            said.decidedBy(),
            said.exceptionReason(),
            said.enteredBy(),
            day(said),
            say(said.ended() == null ? "allocation.stands" : "allocation.superseded", locale)
        };
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.date(say("allocation.column.decided", locale)),
                SheetColumn.text(say("allocation.column.code", locale), 20),
                SheetColumn.text(say("allocation.column.giver", locale), 24),
                SheetColumn.text(say("allocation.column.place", locale), 36),
                SheetColumn.integer(say("allocation.column.won", locale)),
                SheetColumn.date(say("allocation.column.since", locale)),
                SheetColumn.text(say("allocation.column.grounds", locale), 30),
                SheetColumn.text(say("allocation.column.decided-by", locale), 20),
                SheetColumn.text(say("allocation.excepted", locale), 30),
                SheetColumn.text(say("allocation.column.entered", locale), 20),
                SheetColumn.date(say("allocation.column.entered-on", locale)),
                SheetColumn.text(say("allocation.column.stands", locale), 16));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
