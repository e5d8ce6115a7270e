package kr.sandan.budget.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.budget.web.YearFiles;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the councils of pilots took in and spent in a year, as files. */
@Controller
class PilotFiles {

    private static final List<String> COLUMNS = List.of(
            "year",
            "council_id",
            "council",
            "dues_krw",
            "donations_krw",
            "own_income_krw",
            "operating_cost_krw",
            "activity_cost_krw",
            "budget_spent_krw",
            "self_funding_percent",
            "sample");

    /** Titles of the amounts, in the order of {@link PilotTable.Row#won}. */
    private static final List<String> TITLES = List.of(
            "reliance.kind.DUES",
            "reliance.kind.DONATION",
            "budget.pilots.income",
            "reliance.kind.OPERATING_COST",
            "reliance.kind.ACTIVITY_COST",
            "budget.pilots.budget");

    private final ExecutionYears years;
    private final PilotTable pilots;
    private final YearFiles files;

    PilotFiles(ExecutionYears years, PilotTable pilots, YearFiles files) {
        this.years = years;
        this.pilots = pilots;
        this.files = files;
    }

    @GetMapping("/budgets/{year}/pilots.csv")
    void csv(@PathVariable int year, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<@Nullable Object[]> rows = pilots.of(years.of(year, asOf), locale).rows().stream()
                .map(row -> cells(row, row.sample(), year, row.councilId(), row.name()))
                .toList();
        files.csv("pilots-" + year, COLUMNS, rows, response);
    }

    @GetMapping("/budgets/{year}/pilots.xlsx")
    void xlsx(@PathVariable int year, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<@Nullable Object[]> rows = pilots.of(years.of(year, asOf), locale).rows().stream()
                .map(row -> cells(row, row.sample() ? say("platform.sample", locale) : null, row.name()))
                .toList();
        List<SheetColumn> columns =
                new ArrayList<>(List.of(SheetColumn.text(say("budget.pilots.council", locale), 40)));
        TITLES.forEach(title -> columns.add(SheetColumn.integer(say(title, locale))));
        columns.add(SheetColumn.text(say("budget.pilots.funding", locale) + " (%)", 14));
        columns.add(SheetColumn.text(say("platform.sample", locale), 8));
        files.xlsx(
                files.inWon("pilots", "budget.pilots.title", year, say("budget.pilots.words", locale), columns, locale),
                rows,
                asOf,
                locale,
                response);
    }

    private static @Nullable Object[] cells(PilotTable.Row row, @Nullable Object sample, Object... first) {
        return Stream.of(Stream.of(first), row.won().stream(), Stream.of(row.funding(), sample))
                .flatMap(one -> one)
                .toArray();
    }

    private String say(String key, Locale locale) {
        return files.say(key, locale);
    }
}
