package kr.sandan.budget.closing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.sandan.budget.closing.LineFigures;
import kr.sandan.budget.execution.web.Figures;
import kr.sandan.platform.MoneyUnit;

/**
 * Lines with their figures in a unit, each column rounded so that it adds up.
 *
 * @param total the sums of the columns
 * @param rounded whether won are hidden
 */
record ClosingTable(List<Row> rows, Row total, boolean rounded) {

    /** A line with its figures in the order of {@link Measure}, then what none of them explains. */
    record Row(String code, String name, List<String> figures) {}

    private static final List<ToLongFunction<LineFigures>> COLUMNS = Stream.concat(
                    Stream.of(Measure.values()).map(one -> (ToLongFunction<LineFigures>) one::of),
                    Stream.of((ToLongFunction<LineFigures>) LineFigures::unexplained))
            .toList();

    static ClosingTable of(List<LineFigures> lines, MoneyUnit unit, Locale locale) {
        List<List<Long>> columns = COLUMNS.stream()
                .map(column ->
                        Figures.column(lines.stream().map(column::applyAsLong).toList(), unit))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++)
            rows.add(new Row(lines.get(at).code(), lines.get(at).name(), figures(columns, at, locale)));
        boolean rounded = lines.stream()
                .flatMapToLong(line -> COLUMNS.stream().mapToLong(column -> column.applyAsLong(line)))
                .anyMatch(won -> won % unit.won() != 0);
        return new ClosingTable(rows, new Row("", "", figures(columns, lines.size(), locale)), rounded);
    }

    private static List<String> figures(List<List<Long>> columns, int row, Locale locale) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> Figures.text(columns.get(column).get(row), locale))
                .toList();
    }
}
