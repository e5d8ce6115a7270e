package kr.sandan.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.web.BudgetLinks.Narrowed;
import kr.sandan.budget.web.BudgetTable.Figure;
import kr.sandan.budget.web.BudgetTable.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets money out by the dimensions asked for. */
@Component
class BudgetTables {

    private final BudgetSums sums;
    private final BlankYears blanks;
    private final BudgetWords words;

    BudgetTables(BudgetSums sums, BlankYears blanks, BudgetWords words) {
        this.sums = sums;
        this.blanks = blanks;
        this.words = words;
    }

    BudgetTable of(BudgetFilter filter, BudgetParameters asked, Locale locale) {
        BudgetDimension by = asked.by();
        BudgetDimension beside = asked.beside();
        UnaryOperator<String> rows = words.values(by, filter.asOf(), locale);
        UnaryOperator<String> columns = beside == null
                ? key -> words.say("budget.amount", locale)
                : words.values(beside, filter.asOf(), locale);
        BudgetGrid grid = new BudgetGrid(
                sums.of(filter, by, beside),
                asked.shownIn(),
                order(by, rows),
                beside == null ? Comparator.naturalOrder() : order(beside, columns),
                blanks.of(filter, asked, locale));
        Setting setting = new Setting(grid, new BudgetLinks(asked), by, beside);
        return new BudgetTable(
                grid.columns().stream().map(columns).toList(),
                IntStream.range(0, grid.rows().size())
                        .mapToObj(row -> setting.line(row, rows))
                        .toList(),
                setting.total(words.say("budget.total", locale)),
                beside != null,
                grid.rounded(),
                grid.cut(),
                grid.blank());
    }

    /** As people expect them: by number, in the order of an official list, or by name. */
    static Comparator<String> order(BudgetDimension dimension, UnaryOperator<String> names) {
        return switch (dimension) {
            case YEAR -> Comparator.naturalOrder();
            case PROGRAMME, PLACE, ACCOUNT -> Comparator.comparingLong(BudgetTables::number);
            case FUND_SOURCE -> Comparator.comparing(BudgetTables::fund);
            default -> Comparator.comparing(names).thenComparing(Comparator.naturalOrder());
        };
    }

    private static long number(String key) {
        return key.matches("[0-9]{1,18}") ? Long.parseLong(key) : Long.MAX_VALUE;
    }

    private static int fund(String key) {
        for (FundSource fund : FundSource.values()) if (fund.name().equals(key)) return fund.ordinal();
        return FundSource.values().length;
    }

    /** A grid that is being put into words and links. */
    private record Setting(
            BudgetGrid grid,
            BudgetLinks links,
            BudgetDimension by,
            @Nullable BudgetDimension beside) {

        private Line line(int row, UnaryOperator<String> names) {
            String key = grid.rows().get(row);
            Narrowed on = new Narrowed(by, key);
            List<Figure> figures = new ArrayList<>();
            for (int column = 0; column < grid.columns().size(); column++) {
                Long units = grid.at(row, column);
                figures.add(
                        units == null
                                ? new Figure(null, null, grid.words(row, column))
                                : new Figure(units, links.lines(on, column(column))));
            }
            return new Line(key, names.apply(key), figures, grid.row(row, links.lines(on)));
        }

        private @Nullable Narrowed column(int column) {
            return beside == null ? null : new Narrowed(beside, grid.columns().get(column));
        }

        private Line total(String name) {
            List<Figure> totals = IntStream.range(0, grid.columns().size())
                    .mapToObj(column -> grid.column(column, links.lines(column(column))))
                    .toList();
            return new Line("", name, totals, new Figure(grid.shown().all(), links.lines()));
        }
    }
}
