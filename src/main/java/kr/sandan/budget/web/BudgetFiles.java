package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetHeadings;
import kr.sandan.budget.BudgetHeadings.Account;
import kr.sandan.budget.BudgetLines;
import kr.sandan.budget.BudgetLines.Line;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Component;

/** The lines of budgets as files: for programs by codes, for people by words. */
@Component
class BudgetFiles {

    private static final String[] COLUMNS = {
        "year", "version", "line_code", "name", "account", "fund_source", "place", "amount_krw"
    };

    private final BudgetLines lines;
    private final BudgetHeadings headings;
    private final BudgetWords words;
    private final LineRows rows;
    private final FilterWords filters;
    private final SheetHeads heads;

    BudgetFiles(
            BudgetLines lines,
            BudgetHeadings headings,
            BudgetWords words,
            LineRows rows,
            FilterWords filters,
            SheetHeads heads) {
        this.lines = lines;
        this.headings = headings;
        this.words = words;
        this.rows = rows;
        this.filters = filters;
        this.heads = heads;
    }

    void csv(BudgetFilter filter, Paging paging, HttpServletResponse response) {
        Map<Long, BudgetPlace> places = words.places();
        Map<Long, Account> accounts = headings.accounts(filter.asOf());
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "budgets.csv"), COLUMNS)) {
            lines.each(filter, paging, line -> write(csv, line, places, accounts));
            csv.finish();
        }
    }

    private static void write(CsvWriter csv, Line line, Map<Long, BudgetPlace> places, Map<Long, Account> accounts) {
        FundSource fund = line.heading().fund();
        Long account = line.heading().accountId();
        Account named = account == null ? null : accounts.get(account);
        csv.row(
                line.year(),
                line.version(),
                line.code(),
                line.name(),
                named == null ? null : named.code(),
                fund == null ? null : fund.name(),
                places.getOrDefault(line.placeId(), BudgetPlace.WHOLE).written(),
                line.won());
    }

    void xlsx(BudgetFilter filter, Paging paging, PageFrame frame, Locale locale, HttpServletResponse response) {
        Function<Line, LineRow> worded = rows.on(filter.asOf(), locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "budgets.xlsx"),
                heads.of(
                        words.say("budget.title", locale),
                        frame.filters((name, value) -> filters.said(name, value, filter.asOf(), locale)),
                        filter.asOf(),
                        words.say("platform.money.WON", locale),
                        words.say("budget.source", locale),
                        locale),
                columns(locale))) {
            lines.each(filter, paging, line -> write(sheet, worded.apply(line)));
            sheet.finish();
        }
    }

    private static void write(SheetWriter sheet, LineRow row) {
        Line line = row.line();
        sheet.row(
                String.valueOf(line.year()),
                row.programme(),
                row.version(),
                line.code(),
                line.name(),
                row.ministry(),
                row.account(),
                row.work(),
                row.cost(),
                row.fund(),
                row.place(),
                line.won());
    }

    private List<SheetColumn> columns(Locale locale) {
        Stream<SheetColumn> texts = Stream.of(
                        "by.YEAR 10",
                        "by.PROGRAMME 30",
                        "by.VERSION 16",
                        "column.code 20",
                        "by.LINE 40",
                        "by.MINISTRY 16",
                        "by.ACCOUNT 30",
                        "column.work 40",
                        "by.COST 20",
                        "by.FUND_SOURCE 16",
                        "by.PLACE 20")
                .map(one -> one.split(" "))
                .map(one -> SheetColumn.text(words.say("budget." + one[0], locale), Integer.parseInt(one[1])));
        return Stream.concat(texts, Stream.of(SheetColumn.integer(words.say("budget.column.won", locale))))
                .toList();
    }
}
