package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.web.BudgetPages.LineRow;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Component;

/** The lines of budgets as files: for programs by codes, for people by words. */
@Component
class BudgetFiles {

    private static final String[] COLUMNS = {
        "year", "version", "line_code", "name", "account", "fund_source", "place", "amount_krw"
    };

    private final BudgetSums sums;
    private final BudgetWords words;
    private final SheetHeads heads;

    BudgetFiles(BudgetSums sums, BudgetWords words, SheetHeads heads) {
        this.sums = sums;
        this.words = words;
        this.heads = heads;
    }

    void csv(List<BudgetVersion> versions, BudgetParameters asked, AsOf asOf, HttpServletResponse response) {
        Map<Long, BudgetPlace> places = words.places();
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "budgets.csv"), COLUMNS)) {
            sums.each(versions, asked.which(), asOf, line -> {
                FundSource fund = line.fund();
                csv.row(
                        line.year(),
                        line.version(),
                        line.code(),
                        line.name(),
                        null,
                        fund == null ? null : fund.name(),
                        places.getOrDefault(line.placeId(), BudgetPlace.WHOLE).written(),
                        line.won());
            });
            csv.finish();
        }
    }

    void xlsx(List<LineRow> lines, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        String filters = frame.filters((name, value) -> words.say("budget.filter." + name, locale) + " " + value);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "budgets.xlsx"),
                heads.of(
                        words.say("budget.title", locale),
                        filters,
                        asOf,
                        words.say("platform.money.WON", locale),
                        words.say("budget.source", locale),
                        locale),
                columns(locale))) {
            for (LineRow line : lines)
                sheet.row(
                        String.valueOf(line.year()),
                        line.programme(),
                        line.version(),
                        line.code(),
                        line.name(),
                        line.fund(),
                        line.place(),
                        line.won());
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.text(words.say("budget.by.YEAR", locale), 10),
                SheetColumn.text(words.say("budget.by.PROGRAMME", locale), 30),
                SheetColumn.text(words.say("budget.by.VERSION", locale), 16),
                SheetColumn.text(words.say("budget.column.code", locale), 20),
                SheetColumn.text(words.say("budget.by.LINE", locale), 40),
                SheetColumn.text(words.say("budget.by.FUND_SOURCE", locale), 16),
                SheetColumn.text(words.say("budget.by.PLACE", locale), 20),
                SheetColumn.integer(words.say("budget.column.won", locale)));
    }
}
