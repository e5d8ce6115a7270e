package kr.sandan.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.web.BudgetTable.Figure;
import kr.sandan.budget.web.BudgetTable.Line;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Sets money out by the dimensions asked for. */
@Component
class BudgetTables {

    private final BudgetSums sums;
    private final BudgetWords words;

    BudgetTables(BudgetSums sums, BudgetWords words) {
        this.sums = sums;
        this.words = words;
    }

    BudgetTable of(List<BudgetVersion> versions, BudgetParameters asked, AsOf asOf, Locale locale) {
        BudgetDimension beside = asked.beside();
        BudgetGrid grid = new BudgetGrid(sums.of(versions, asked.by(), beside, asOf), asked.shownIn());
        UnaryOperator<String> rows = words.values(asked.by(), asOf, locale);
        UnaryOperator<String> columns =
                beside == null ? key -> words.say("budget.amount", locale) : words.values(beside, asOf, locale);
        return new BudgetTable(
                grid.columns().stream().map(columns).toList(),
                IntStream.range(0, grid.rows().size())
                        .mapToObj(row -> line(grid, row, asked, rows))
                        .toList(),
                total(grid, locale),
                beside != null,
                grid.rounded());
    }

    private static Line line(BudgetGrid grid, int row, BudgetParameters asked, UnaryOperator<String> names) {
        String key = grid.rows().get(row);
        List<Figure> figures = new ArrayList<>();
        for (int column = 0; column < grid.columns().size(); column++) {
            Long units = grid.at(row, column);
            String on = grid.columns().get(column);
            figures.add(new Figure(units, units == null ? null : link(asked, key, asked.beside(), on)));
        }
        return new Line(names.apply(key), figures, new Figure(grid.shown().row(row), link(asked, key, null, "")));
    }

    private Line total(BudgetGrid grid, Locale locale) {
        List<Figure> totals = IntStream.range(0, grid.columns().size())
                .mapToObj(column -> new Figure(grid.shown().column(column), null))
                .toList();
        return new Line(
                words.say("budget.total", locale),
                totals,
                new Figure(grid.shown().all(), null));
    }

    private static @Nullable String link(
            BudgetParameters asked, String row, @Nullable BudgetDimension beside, String column) {
        BudgetDimension by = asked.by();
        UriComponentsBuilder list = UriComponentsBuilder.fromPath("/budgets/lines");
        if (asked.year() != null && by != BudgetDimension.YEAR && beside != BudgetDimension.YEAR)
            list.queryParam("year", asked.year());
        if (asked.code() != null && by != BudgetDimension.VERSION && beside != BudgetDimension.VERSION)
            list.queryParam("version", asked.code());
        if (asked.programme() != null && by != BudgetDimension.PROGRAMME && beside != BudgetDimension.PROGRAMME)
            list.queryParam("programme", asked.programme());
        if (!narrow(list, by, row) || beside != null && !narrow(list, beside, column)) return null;
        return list.encode().build().toUriString();
    }

    private static boolean narrow(UriComponentsBuilder list, BudgetDimension dimension, String value) {
        if (!dimension.ofVersion() && BudgetGrid.BEYOND.contains(value)) return false;
        list.queryParam(
                switch (dimension) {
                    case YEAR -> "year";
                    case PROGRAMME -> "programme";
                    case VERSION -> "version";
                    case LINE -> "line";
                    case FUND_SOURCE -> "fund";
                    case PLACE -> "place";
                },
                value);
        return true;
    }
}
