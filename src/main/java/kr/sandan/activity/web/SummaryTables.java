package kr.sandan.activity.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivitySummary;
import kr.sandan.activity.ActivitySummary.By;
import kr.sandan.activity.ActivitySummary.Count;
import kr.sandan.activity.web.SummaryList.On;
import kr.sandan.activity.web.SummaryTable.Figure;
import kr.sandan.activity.web.SummaryTable.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import org.springframework.stereotype.Component;

/** Sets what was held by one dimension against another, with the list behind each figure. */
@Component
class SummaryTables {

    private final ActivitySummary summary;
    private final ActivityLists lists;
    private final ActivityWords words;
    private final Clock clock;

    SummaryTables(ActivitySummary summary, ActivityLists lists, ActivityWords words, Clock clock) {
        this.summary = summary;
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    /** Time goes up in the rows and on in the columns; figures that grow do so along time. */
    SummaryTable of(ActivityFilter filter, SummaryAsked asked, Locale locale) {
        By by = asked.by();
        By beside = asked.beside();
        boolean alone = by == beside;
        List<Count> counts = summary.counts(filter, by, alone ? null : beside);
        List<Option> rows = values(by, counts, Count::value, locale);
        List<Option> columns = alone
                ? List.of(new Option("", words.message("activity.summary.held", locale)))
                : values(beside, counts, Count::beside, locale);
        boolean across = asked.growing() && beside.isTime() && !alone;
        boolean down = asked.growing() && !across;
        SummaryGrid grid = new SummaryGrid(counts, keys(rows), keys(columns), down, across);
        SummaryList list = new SummaryList(filter);
        List<On> up = rows.stream().map(one -> new On(by, one.value(), down)).toList();
        List<On> on = columns.stream()
                .map(one -> new On(beside, alone ? null : one.value(), across))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < up.size(); row++) lines.add(line(rows.get(row).text(), grid, row, list, up, on));
        if (by.isTime()) Collections.reverse(lines);
        List<String> titles = columns.stream().map(Option::text).toList();
        return new SummaryTable(titles, lines, total(grid, list, on, locale), !alone);
    }

    private Line total(SummaryGrid grid, SummaryList list, List<On> on, Locale locale) {
        List<Figure> sums = IntStream.range(0, on.size())
                .mapToObj(column -> new Figure(grid.ofColumn(column), list.of(on.get(column))))
                .toList();
        return new Line(words.message("activity.summary.total", locale), sums, new Figure(grid.all(), list.of()));
    }

    private static Line line(String text, SummaryGrid grid, int row, SummaryList list, List<On> up, List<On> on) {
        List<Figure> figures = IntStream.range(0, on.size())
                .mapToObj(column -> new Figure(grid.at(row, column), list.of(up.get(row), on.get(column))))
                .toList();
        return new Line(text, figures, new Figure(grid.ofRow(row), list.of(up.get(row))));
    }

    private List<Option> values(By by, List<Count> counts, Function<Count, String> key, Locale locale) {
        Set<String> keys = counts.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
        return switch (by) {
            case KIND -> named(keys, lists.kindChoices(locale));
            case COUNCIL -> named(keys, lists.councilChoices(locale));
            case OFFICE ->
                keys.stream()
                        .map(office ->
                                new Option(office, words.office(Long.parseLong(office), AsOf.today(clock), locale)))
                        .sorted(Comparator.comparing(Option::text))
                        .toList();
            case MONTH -> time(months(keys));
            case YEAR -> time(years(keys));
        };
    }

    /** In the order in which they are offered. */
    private static List<Option> named(Set<String> keys, List<Option> offered) {
        Map<String, Option> left = new TreeMap<>();
        keys.forEach(key -> left.put(key, new Option(key, key)));
        List<Option> named = new ArrayList<>();
        for (Option one : offered) if (left.remove(one.value()) != null) named.add(one);
        named.addAll(left.values());
        return named;
    }

    private static List<Option> time(List<String> keys) {
        return keys.stream().map(key -> new Option(key, key)).toList();
    }

    /** From the first in which something was held to the last, those between without any too. */
    private static List<String> months(Set<String> held) {
        if (held.isEmpty()) return List.of();
        YearMonth last = YearMonth.parse(Collections.max(held));
        return Stream.iterate(
                        YearMonth.parse(Collections.min(held)),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
    }

    private static List<String> years(Set<String> held) {
        if (held.isEmpty()) return List.of();
        return IntStream.rangeClosed(Integer.parseInt(Collections.min(held)), Integer.parseInt(Collections.max(held)))
                .mapToObj(String::valueOf)
                .toList();
    }

    private static List<String> keys(List<Option> values) {
        return values.stream().map(Option::value).toList();
    }
}
