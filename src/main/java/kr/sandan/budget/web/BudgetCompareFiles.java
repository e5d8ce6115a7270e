package kr.sandan.budget.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.budget.BudgetComparisons;
import kr.sandan.budget.BudgetComparisons.Pair;
import kr.sandan.budget.BudgetComparisons.Side;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.web.BudgetComparePages.PairRow;
import kr.sandan.budget.web.BudgetComparePages.Sides;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Comparisons as files: for programs by codes, for people by words. */
@Component
class BudgetCompareFiles {

    private static final String[] COLUMNS = {
        "line_code",
        "what",
        "name_from",
        "name_to",
        "place_from",
        "place_to",
        "amount_from_krw",
        "amount_to_krw",
        "difference_krw"
    };

    private final BudgetComparisons comparisons;
    private final BudgetComparePages pages;
    private final BudgetWords words;
    private final SheetHeads heads;

    BudgetCompareFiles(BudgetComparisons comparisons, BudgetComparePages pages, BudgetWords words, SheetHeads heads) {
        this.comparisons = comparisons;
        this.pages = pages;
        this.words = words;
        this.heads = heads;
    }

    void csv(Sides sides, BudgetCompareParameters asked, Paging paging, HttpServletResponse response) {
        Map<Long, BudgetPlace> places = words.places();
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "budget-compare.csv"), COLUMNS)) {
            comparisons.each(sides.versions(), asked.what(), paging, pair -> {
                Side from = pair.from();
                Side to = pair.to();
                csv.row(
                        pair.code(),
                        pair.what().name(),
                        from == null ? null : from.name(),
                        to == null ? null : to.name(),
                        place(from, places),
                        place(to, places),
                        from == null ? null : from.won(),
                        to == null ? null : to.won(),
                        pair.difference());
            });
            csv.finish();
        }
    }

    private static @Nullable String place(@Nullable Side side, Map<Long, BudgetPlace> places) {
        return side == null
                ? null
                : places.getOrDefault(side.placeId(), BudgetPlace.WHOLE).written();
    }

    void xlsx(Sides sides, BudgetCompareParameters asked, Paging paging, Locale locale, HttpServletResponse response) {
        String from = pages.name(sides.from(), locale);
        String to = pages.name(sides.to(), locale);
        Function<Pair, PairRow> rows = pages.rows(sides.versions().asOf(), locale);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "budget-compare.xlsx"),
                heads.of(
                        words.say("budget.compare.title", locale),
                        from + " → " + to,
                        sides.versions().asOf(),
                        words.say("platform.money.WON", locale),
                        words.say("budget.source", locale),
                        locale),
                columns(from, to, locale))) {
            comparisons.each(sides.versions(), asked.what(), paging, pair -> write(sheet, rows.apply(pair), locale));
            sheet.finish();
        }
    }

    private void write(SheetWriter sheet, PairRow row, Locale locale) {
        Side from = row.pair().from();
        Side to = row.pair().to();
        sheet.row(
                row.programme(),
                row.pair().code(),
                words.say(row.pair().what().messageKey(), locale),
                row.name(),
                row.placeFrom(),
                row.placeTo(),
                from == null ? null : from.won(),
                to == null ? null : to.won(),
                row.pair().difference());
    }

    private List<SheetColumn> columns(String from, String to, Locale locale) {
        String place = words.say("budget.by.PLACE", locale);
        String won = words.say("budget.column.won", locale);
        return List.of(
                SheetColumn.text(words.say("budget.by.PROGRAMME", locale), 30),
                SheetColumn.text(words.say("budget.column.code", locale), 20),
                SheetColumn.text(words.say("budget.compare.what", locale), 10),
                SheetColumn.text(words.say("budget.by.LINE", locale), 40),
                SheetColumn.text(place + " " + from, 20),
                SheetColumn.text(place + " " + to, 20),
                SheetColumn.integer(from + " " + won),
                SheetColumn.integer(to + " " + won),
                SheetColumn.integer(words.say("budget.column.change", locale)));
    }
}
