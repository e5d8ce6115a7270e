package kr.sandan.budget.execution.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kr.sandan.budget.execution.Amounts;
import kr.sandan.budget.execution.Current;
import kr.sandan.budget.execution.ExecutionSums;
import kr.sandan.budget.execution.ExecutionSums.PlaceState;
import kr.sandan.budget.execution.web.ExecutionTable.Figure;
import kr.sandan.budget.execution.web.ExecutionTable.Line;
import kr.sandan.budget.web.BudgetNames;
import kr.sandan.platform.MoneyUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets the execution of a year out by month and by place. */
@Component
class ExecutionTables {

    private static final int MONTHS = 12;

    private final ExecutionSums sums;
    private final PlaceGroups groups;
    private final BudgetNames names;
    private final MessageSource messages;

    ExecutionTables(ExecutionSums sums, PlaceGroups groups, BudgetNames names, MessageSource messages) {
        this.sums = sums;
        this.groups = groups;
        this.names = names;
        this.messages = messages;
    }

    /** What is said of the months of a year: the twelve of it, and those of the next in which it was settled. */
    ExecutionTable months(
            ExecutionYear year, Map<YearMonth, Amounts> said, long current, MoneyUnit unit, Locale locale) {
        List<YearMonth> months = new ArrayList<>(IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> YearMonth.of(year.year(), month))
                .toList());
        said.keySet().stream().filter(month -> month.getYear() > year.year()).forEach(months::add);
        List<Amounts> amounts = months.stream()
                .map(month -> said.getOrDefault(month, Amounts.NONE))
                .toList();
        Columns columns = new Columns(amounts, unit, locale);
        List<Line> lines = new ArrayList<>();
        Running running = new Running(0, 0);
        for (int at = 0; at < months.size(); at++) {
            running = running.plus(amounts.get(at).spent(), columns.at(Measure.SPENT, at));
            YearMonth month = months.get(at);
            boolean known = said.containsKey(month);
            lines.add(new Line(
                    month.toString(),
                    month.toString(),
                    known,
                    null,
                    columns.row(at),
                    known ? figure(running.shown(), locale) : null,
                    known ? Figures.rate(running.won(), current) : null));
        }
        return new ExecutionTable(
                lines, total(columns.row(months.size()), running, current, locale), columns.rounded());
    }

    /** What was spent up to a month, in won and in the unit shown. */
    private record Running(long won, long shown) {

        Running plus(long more, long moreShown) {
            return new Running(won + more, shown + moreShown);
        }
    }

    private Line total(List<Figure> figures, Running all, long current, Locale locale) {
        return new Line(
                "",
                messages.getMessage("budget.total", null, locale),
                true,
                null,
                figures,
                figure(all.shown(), locale),
                Figures.rate(all.won(), current));
    }

    /** What the places of a year may spend and what became of it, by the dimension asked for. */
    ExecutionTable places(ExecutionYear year, ExecutionParameters asked, Locale locale) {
        Map<Long, String> values = groups.values(asked.dimension(), year.asked().asOf());
        Map<String, PlaceState> states = new TreeMap<>();
        for (PlaceState one : sums.places(year.asked()))
            states.merge(PlaceGroups.value(values, one.placeId()), one, ExecutionTables::together);
        UnaryOperator<String> named =
                names.values(asked.dimension(), year.asked().asOf(), locale);
        List<String> keys = List.copyOf(states.keySet());
        List<PlaceState> rows = List.copyOf(states.values());
        Columns columns = new Columns(rows.stream().map(PlaceState::done).toList(), asked.shownIn(), locale);
        List<Long> current =
                Figures.column(rows.stream().map(one -> one.current().won()).toList(), asked.shownIn());
        List<Line> lines = IntStream.range(0, rows.size())
                .mapToObj(at -> line(
                        keys.get(at),
                        named.apply(keys.get(at)),
                        rows.get(at),
                        figure(current.get(at), locale),
                        columns.row(at)))
                .toList();
        PlaceState all =
                rows.stream().reduce(new PlaceState(null, 0, Current.NONE, Amounts.NONE), ExecutionTables::together);
        Line total = line(
                "",
                messages.getMessage("budget.total", null, locale),
                all,
                figure(current.get(current.size() - 1), locale),
                columns.row(rows.size()));
        return new ExecutionTable(lines, total, columns.rounded());
    }

    private static Line line(String key, String text, PlaceState state, Figure first, List<Figure> figures) {
        String rate = Figures.rate(state.done().spent(), state.current().won());
        return new Line(key, text, true, first, figures, null, rate);
    }

    private static PlaceState together(PlaceState one, PlaceState other) {
        return new PlaceState(
                one.placeId(),
                one.lines() + other.lines(),
                one.current().plus(other.current()),
                one.done().plus(other.done()));
    }

    private static Figure figure(long units, Locale locale) {
        return new Figure(units, Figures.text(units, locale));
    }

    /** The measures of some rows, each rounded as a column; the row after the last is their sum. */
    private static final class Columns {

        private final List<Amounts> rows;
        private final MoneyUnit unit;
        private final Locale locale;
        private final Map<Measure, List<Long>> shown = new TreeMap<>();

        Columns(List<Amounts> rows, MoneyUnit unit, Locale locale) {
            this.rows = rows;
            this.unit = unit;
            this.locale = locale;
            for (Measure one : Measure.values())
                shown.put(one, Figures.column(rows.stream().map(one::of).toList(), unit));
        }

        long at(Measure measure, int row) {
            return shown.getOrDefault(measure, List.of()).get(row);
        }

        List<Figure> row(int row) {
            return Arrays.stream(Measure.values())
                    .map(one -> figure(at(one, row), locale))
                    .toList();
        }

        boolean rounded() {
            return rows.stream()
                    .flatMapToLong(one -> Arrays.stream(Measure.values()).mapToLong(measure -> measure.of(one)))
                    .anyMatch(won -> won % unit.won() != 0);
        }
    }
}
