package kr.sandan.complex.web;

import jakarta.servlet.http.HttpServletResponse;
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
import kr.sandan.platform.web.Download;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every figure of one complex as published, oldest first. The whole has one row for each quarter and measure, summed over
 * its provinces; a rate published for several provinces has no sum and stands in the file by province only.
 */
@Component
class StatisticsCsv {

    private static final Comparator<PublishedFigure> OLDEST_FIRST = Comparator.comparing(PublishedFigure::quarter)
            .thenComparing(PublishedFigure::measure)
            .thenComparing(PublishedFigure::provinceCode);

    private final ComplexQueries queries;
    private final SourceQueries sources;

    StatisticsCsv(ComplexQueries queries, SourceQueries sources) {
        this.queries = queries;
        this.sources = sources;
    }

    private record Key(Quarter quarter, Measure measure) {}

    void whole(long complexId, AsOf asOf, HttpServletResponse response) {
        List<PublishedFigure> figures = figures(complexId, asOf);
        Map<Long, Citation> cited = cited(figures, asOf);
        Map<Key, List<PublishedFigure>> rows = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> new Key(figure.quarter(), figure.measure()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "complex-" + complexId + "-statistics.csv"),
                "quarter",
                "measure",
                "value",
                "unit",
                "withheld",
                "source")) {
            rows.forEach((key, of) -> {
                if (key.measure().additive() || of.size() == 1)
                    csv.row(row(key, null, ComplexQueries.sum(of), from(of, cited)));
            });
            csv.finish();
        }
    }

    /** As published for each province, by its code. */
    void byProvince(long complexId, AsOf asOf, HttpServletResponse response) {
        List<PublishedFigure> figures = figures(complexId, asOf);
        Map<Long, Citation> cited = cited(figures, asOf);
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "complex-" + complexId + "-statistics-by-province.csv"),
                "quarter",
                "province",
                "measure",
                "value",
                "unit",
                "withheld",
                "source")) {
            for (PublishedFigure figure : figures)
                csv.row(row(
                        new Key(figure.quarter(), figure.measure()),
                        figure.provinceCode(),
                        new Figure(figure.value(), figure.withheld()),
                        from(List.of(figure), cited)));
            csv.finish();
        }
    }

    private List<PublishedFigure> figures(long complexId, AsOf asOf) {
        return queries.figures(complexId, asOf).stream().sorted(OLDEST_FIRST).toList();
    }

    private Map<Long, Citation> cited(List<PublishedFigure> figures, AsOf asOf) {
        return sources.sources(
                figures.stream().map(PublishedFigure::sourceId).distinct().toList(), asOf);
    }

    private static String from(List<PublishedFigure> figures, Map<Long, Citation> cited) {
        return figures.stream()
                .map(figure -> cited.get(figure.sourceId()))
                .filter(Objects::nonNull)
                .map(Citation::line)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable Object[] row(Key key, @Nullable String province, Figure figure, String source) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(key.quarter().toString());
        if (province != null) row.add(province);
        row.add(key.measure().name());
        row.add(figure.value());
        row.add(key.measure().unit().name());
        row.add(figure.withheld());
        row.add(source);
        return row.toArray();
    }
}
