package kr.sandan.budget.allocation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.Allocations.Given;
import kr.sandan.budget.allocation.Allocations.Pot;
import kr.sandan.budget.allocation.web.AllocationPages.GivenRow;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who has what of the lines of a year, beside what whoever gave it had and has left. */
@Component
class AllocationFiles {

    private static final String[] COLUMNS = {
        "year", "line_code", "name", "giver", "place", "amount_krw", "since", "giver_has_krw", "giver_free_krw"
    };

    private final AllocationPages pages;
    private final SheetHeads heads;
    private final MessageSource messages;

    AllocationFiles(AllocationPages pages, SheetHeads heads, MessageSource messages) {
        this.pages = pages;
        this.heads = heads;
        this.messages = messages;
    }

    /** What is given from: a line, or the share that an office has of it. */
    private record From(long line, @Nullable Long giver) {}

    private Map<From, Pot> pots(int year, AsOf asOf) {
        Map<From, Pot> pots = new HashMap<>();
        pages.pots(year, asOf).forEach(pot -> pots.put(new From(pot.lineId(), pot.office()), pot));
        pages.shares(year, null, asOf).forEach(pot -> pots.put(new From(pot.lineId(), pot.office()), pot));
        return pots;
    }

    void csv(int year, @Nullable Long office, AsOf asOf, HttpServletResponse response) {
        Map<From, Pot> pots = pots(year, asOf);
        List<GivenRow> rows = pages.given(year, office, asOf, Locale.KOREAN);
        try (CsvWriter csv = new CsvWriter(Download.start(response, Download.CSV, "allocations.csv"), COLUMNS)) {
            for (GivenRow row : rows) {
                Given given = row.given();
                Pot from = pots.get(new From(given.lineId(), given.giver()));
                csv.row(
                        year,
                        given.code(),
                        given.name(),
                        given.giver() == null
                                ? ""
                                : BudgetPlace.office(given.giver()).written(),
                        given.place().written(),
                        given.won(),
                        given.since(),
                        from == null ? null : from.won(),
                        from == null ? null : from.free());
            }
            csv.finish();
        }
    }

    void xlsx(int year, @Nullable Long office, AsOf asOf, Locale locale, HttpServletResponse response) {
        Map<From, Pot> pots = pots(year, asOf);
        List<GivenRow> rows = pages.given(year, office, asOf, locale);
        String filters = office == null ? null : pages.names(year, asOf, locale).apply(BudgetPlace.office(office));
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "allocations.xlsx"),
                heads.of(
                        say("allocation.title", locale, String.valueOf(year)),
                        filters,
                        asOf,
                        say("platform.money.WON", locale),
                        say("allocation.source", locale),
                        locale),
                columns(locale))) {
            for (GivenRow row : rows) {
                Given given = row.given();
                Pot from = pots.get(new From(given.lineId(), given.giver()));
                sheet.row(
                        given.code(),
                        given.name(),
                        row.giver(),
                        row.place(),
                        given.won(),
                        given.since(),
                        from == null ? null : from.won(),
                        from == null ? null : from.free());
            }
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.text(say("allocation.column.code", locale), 20),
                SheetColumn.text(say("allocation.column.line", locale), 40),
                SheetColumn.text(say("allocation.column.giver", locale), 24),
                SheetColumn.text(say("allocation.column.place", locale), 36),
                SheetColumn.integer(say("allocation.column.won", locale)),
                SheetColumn.date(say("allocation.column.since", locale)),
                SheetColumn.integer(say("allocation.column.there", locale)),
                SheetColumn.integer(say("allocation.column.free", locale)));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
