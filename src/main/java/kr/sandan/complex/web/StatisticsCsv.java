package kr.sandan.complex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexQueries;
import kr.sandan.complex.ComplexQueries.PublishedFigure;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every figure of one complex as published, oldest first: one row for each quarter and measure, summed over its
 * provinces; a rate, which has no sum, has a row for each province.
 */
@Component
class StatisticsCsv {

    private final ComplexQueries queries;
    private final SourceQueries sources;

    StatisticsCsv(ComplexQueries queries, SourceQueries sources) {
        this.queries = queries;
        this.sources = sources;
    }

    private record Key(
            Quarter quarter, Measure measure, @Nullable String province) {}

    private static final Comparator<Key> OLDEST_FIRST = Comparator.comparing(Key::quarter)
            .thenComparing(Key::measure)
            .thenComparing(Key::province, Comparator.nullsFirst(Comparator.naturalOrder()));

    void write(long complexId, AsOf asOf, HttpServletResponse response) throws IOException {
        Map<Key, List<PublishedFigure>> rows = queries.figures(complexId, asOf).stream()
                .sorted(Comparator.comparing(PublishedFigure::provinceCode))
                .collect(Collectors.groupingBy(StatisticsCsv::key, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Citation> cited = sources.sources(
                rows.values().stream()
                        .flatMap(List::stream)
                        .map(PublishedFigure::sourceId)
                        .distinct()
                        .toList(),
                asOf);
        ComplexExports.attach(response, ComplexExports.CSV, "complex-" + complexId + "-statistics.csv");
        try (CsvWriter csv = new CsvWriter(
                response.getOutputStream(), "quarter", "measure", "value", "unit", "withheld", "source", "province")) {
            List<Key> ordered = new ArrayList<>(rows.keySet());
            ordered.sort(OLDEST_FIRST);
            for (Key key : ordered) csv.row(row(key, rows.getOrDefault(key, List.of()), cited));
        }
    }

    private static Key key(PublishedFigure figure) {
        return new Key(figure.quarter(), figure.measure(), figure.measure().additive() ? null : figure.provinceCode());
    }

    private static @Nullable Object[] row(Key key, List<PublishedFigure> figures, Map<Long, Citation> cited) {
        Figure sum = ComplexQueries.sum(figures);
        String from = figures.stream()
                .map(figure -> cited.get(figure.sourceId()))
                .filter(Objects::nonNull)
                .map(Citation::line)
                .distinct()
                .collect(Collectors.joining("; "));
        String provinces =
                figures.stream().map(PublishedFigure::provinceCode).distinct().collect(Collectors.joining("|"));
        return new @Nullable Object[] {
            key.quarter().toString(),
            key.measure().name(),
            sum.value(),
            key.measure().unit().name(),
            sum.withheld(),
            from,
            provinces
        };
    }
}
