package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.budget.BudgetLineHistory;
import kr.sandan.budget.BudgetLineHistory.Identity;
import kr.sandan.budget.BudgetLines.Line;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.web.BudgetLineController.SaidRow;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was said of one line, in won, as files. */
@Controller
class LineFiles {

    private static final String[] COLUMNS = {
        "known_from",
        "superseded_on",
        "version",
        "name",
        "amount_krw",
        "place",
        "fund_source",
        "said_by",
        "reason",
        "entered_by",
        "entered_on"
    };

    private final BudgetLineHistory history;
    private final LineRows rows;
    private final BudgetWords words;
    private final SheetHeads heads;

    LineFiles(BudgetLineHistory history, LineRows rows, BudgetWords words, SheetHeads heads) {
        this.history = history;
        this.rows = rows;
        this.words = words;
        this.heads = heads;
    }

    private List<SaidRow> said(int year, String code, AsOf asOf, Locale locale) {
        Identity line = history.find(year, code).orElseThrow(() -> new NotFound("budget", year + " " + code));
        Function<Line, LineRow> worded = rows.on(asOf, locale);
        return history.said(line.id(), asOf).stream()
                .map(one -> new SaidRow(one, worded.apply(one.line())))
                .toList();
    }

    /** @throws NotFound for a line of no such code */
    @GetMapping("/budgets/lines/history.csv")
    void csv(@RequestParam int year, @RequestParam String code, AsOf asOf, HttpServletResponse response) {
        List<SaidRow> said = said(year, code, asOf, Locale.KOREAN);
        Map<Long, BudgetPlace> places = words.places();
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "budget-line-history.csv"), COLUMNS)) {
            said.forEach(one -> csv.row(forPrograms(one, places)));
            csv.finish();
        }
    }

    private static @Nullable Object[] forPrograms(SaidRow one, Map<Long, BudgetPlace> places) {
        Line line = one.row().line();
        FundSource fund = line.heading().fund();
        return new @Nullable Object[] {
            one.known(),
            one.until(),
            line.version(),
            line.name(),
            line.won(),
            places.getOrDefault(line.placeId(), BudgetPlace.WHOLE).written(),
            fund == null ? null : fund.name(),
            one.said().batch().kind(),
            one.said().batch().reason(),
            one.said().batch().by(),
            one.entered()
        };
    }

    /** @throws NotFound for a line of no such code */
    @GetMapping("/budgets/lines/history.xlsx")
    void xlsx(
            @RequestParam int year, @RequestParam String code, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<SaidRow> said = said(year, code, asOf, locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "budget-line-history.xlsx"),
                heads.of(
                        words.say("budget.line.history", locale),
                        year + " " + code,
                        asOf,
                        words.say("platform.money.WON", locale),
                        words.say("budget.source", locale),
                        locale),
                columns(locale))) {
            said.forEach(one -> sheet.row(forPeople(one, locale)));
            sheet.finish();
        }
    }

    private @Nullable Object[] forPeople(SaidRow one, Locale locale) {
        LineRow row = one.row();
        String batch = words.say("budget.batch." + one.said().batch().kind(), locale);
        return new @Nullable Object[] {
            one.known(),
            one.until(),
            row.version(),
            row.line().name(),
            row.line().won(),
            row.place(),
            row.account(),
            row.work(),
            row.cost(),
            row.fund(),
            batch,
            one.said().batch().reason(),
            one.said().batch().by(),
            one.entered()
        };
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.date(words.say("budget.line.known", locale)),
                SheetColumn.date(words.say("budget.line.until", locale)),
                SheetColumn.text(words.say("budget.by.VERSION", locale), 16),
                SheetColumn.text(words.say("budget.by.LINE", locale), 40),
                SheetColumn.integer(words.say("budget.column.won", locale)),
                SheetColumn.text(words.say("budget.by.PLACE", locale), 24),
                SheetColumn.text(words.say("budget.by.ACCOUNT", locale), 24),
                SheetColumn.text(words.say("budget.column.work", locale), 40),
                SheetColumn.text(words.say("budget.by.COST", locale), 20),
                SheetColumn.text(words.say("budget.by.FUND_SOURCE", locale), 16),
                SheetColumn.text(words.say("budget.line.says", locale), 16),
                SheetColumn.text(words.say("budget.column.reason", locale), 40),
                SheetColumn.text(words.say("budget.line.person", locale), 16),
                SheetColumn.date(words.say("budget.line.entered-on", locale)));
    }
}
