package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexQueries;
import kr.sandan.complex.ComplexQueries.PublishedFigure;
import kr.sandan.complex.Figure;
import kr.sandan.complex.FigureSeries;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import kr.sandan.platform.AsOf;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.springframework.stereotype.Component;

/** Turns the published figures of a complex into tables and charts. */
@Component
class FigurePages {

    private static final Map<String, List<Measure>> CHARTS = charts();

    private final ComplexQueries queries;
    private final SourceQueries sources;
    private final ComplexWords words;

    FigurePages(ComplexQueries queries, SourceQueries sources, ComplexWords words) {
        this.queries = queries;
        this.sources = sources;
        this.words = words;
    }

    private static Map<String, List<Measure>> charts() {
        Map<String, List<Measure>> charts = new LinkedHashMap<>();
        charts.put("firms", List.of(Measure.TENANTS, Measure.OPERATING));
        charts.put("employment", List.of(Measure.EMPLOYMENT, Measure.EMPLOYMENT_MALE, Measure.EMPLOYMENT_FEMALE));
        charts.put("production", List.of(Measure.PRODUCTION));
        charts.put("export", List.of(Measure.EXPORT));
        charts.put("area", List.of(Measure.DESIGNATED_AREA, Measure.SITE_SOLD, Measure.SITE_UNSOLD));
        return charts;
    }

    FigurePage page(long complexId, AsOf asOf, Locale locale) {
        List<PublishedFigure> published = queries.figures(complexId, asOf);
        if (published.isEmpty())
            return new FigurePage(null, null, List.of(), List.of(), List.of(), List.of(), List.of(), false);
        Quarter newest = published.get(0).quarter();
        List<PublishedFigure> ofNewest = published.stream()
                .filter(figure -> figure.quarter().equals(newest))
                .toList();
        Map<Measure, FigureSeries> series = ComplexQueries.series(published);
        List<String> provinces = ofNewest.stream()
                .map(PublishedFigure::provinceCode)
                .distinct()
                .sorted()
                .toList();
        boolean split = provinces.size() > 1;
        return new FigurePage(
                newest,
                words.quarter(newest, locale),
                rows(series, newest, split, locale),
                split
                        ? provinces.stream()
                                .map(code -> words.provinceAt(code, asOf, locale))
                                .toList()
                        : List.of(),
                split ? split(ofNewest, provinces, locale) : List.of(),
                charts(series, locale),
                editions(published, asOf, locale),
                ofNewest.stream().anyMatch(PublishedFigure::withheld));
    }

    private List<FigurePage.Row> rows(Map<Measure, FigureSeries> series, Quarter newest, boolean split, Locale locale) {
        List<FigurePage.Row> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (split && !measure.additive()) continue;
            FigureSeries of = series.get(measure);
            Figure figure = of == null ? null : of.published().get(newest);
            rows.add(new FigurePage.Row(
                    words.message("complex.measure." + measure, locale),
                    words.message("complex.unit." + measure.unit(), locale),
                    figure == null ? words.message("complex.detail.not-published", locale) : FigureText.of(figure),
                    of != null && measure.cumulative() ? own(of, newest, locale) : null,
                    figure != null && figure.withheld()));
        }
        return rows;
    }

    /** The quarter's own value, or that it cannot be derived. */
    private String own(FigureSeries series, Quarter quarter, Locale locale) {
        BigDecimal own = series.own(quarter);
        return own == null ? words.message("complex.detail.not-derivable", locale) : FigureText.of(own);
    }

    private List<FigurePage.SplitRow> split(List<PublishedFigure> figures, List<String> provinces, Locale locale) {
        List<FigurePage.SplitRow> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<PublishedFigure> of = figures.stream()
                    .filter(figure -> figure.measure() == measure)
                    .toList();
            if (of.isEmpty()) continue;
            List<String> values = provinces.stream()
                    .map(code -> of.stream()
                            .filter(figure -> figure.provinceCode().equals(code))
                            .findFirst()
                            .map(figure -> FigureText.of(new Figure(figure.value(), figure.withheld())))
                            .orElse(FigureText.NOTHING))
                    .toList();
            rows.add(new FigurePage.SplitRow(
                    words.message("complex.measure." + measure, locale),
                    words.message("complex.unit." + measure.unit(), locale),
                    values));
        }
        return rows;
    }

    private List<FigurePage.Chart> charts(Map<Measure, FigureSeries> series, Locale locale) {
        List<FigurePage.Chart> charts = new ArrayList<>();
        CHARTS.forEach((key, measures) -> {
            List<FigureSeries> held =
                    measures.stream().map(series::get).filter(Objects::nonNull).toList();
            if (!held.isEmpty()) charts.add(chart(key, held, locale));
        });
        return charts;
    }

    private FigurePage.Chart chart(String key, List<FigureSeries> held, Locale locale) {
        NavigableSet<Quarter> quarters = new TreeSet<>();
        held.forEach(series -> quarters.addAll(series.published().keySet()));
        List<FigurePage.Column> columns = held.stream()
                .flatMap(series -> columns(series.measure(), locale))
                .toList();
        List<FigurePage.ChartRow> rows = new ArrayList<>();
        for (Quarter quarter : quarters) {
            List<String> values = held.stream()
                    .flatMap(series -> values(series, quarter, locale))
                    .toList();
            rows.add(new FigurePage.ChartRow(words.quarter(quarter, locale), values));
        }
        String unit = words.message("complex.unit." + held.get(0).measure().unit(), locale);
        return new FigurePage.Chart(key, gapless(quarters) ? "line" : "bar", unit, columns, rows);
    }

    private Stream<FigurePage.Column> columns(Measure measure, Locale locale) {
        String title = words.message("complex.measure." + measure, locale);
        if (!measure.cumulative()) return Stream.of(new FigurePage.Column(title, true));
        String own = words.message("complex.detail.own." + measure, locale);
        return Stream.of(new FigurePage.Column(title, false), new FigurePage.Column(own, true));
    }

    private Stream<String> values(FigureSeries series, Quarter quarter, Locale locale) {
        String published = FigureText.of(series.published().get(quarter));
        return series.measure().cumulative()
                ? Stream.of(published, own(series, quarter, locale))
                : Stream.of(published);
    }

    private static boolean gapless(NavigableSet<Quarter> quarters) {
        return quarters.stream().skip(1).allMatch(quarter -> quarters.contains(quarter.previous()));
    }

    private List<FigurePage.Edition> editions(Collection<PublishedFigure> published, AsOf asOf, Locale locale) {
        Map<Quarter, Set<Long>> byQuarter = new LinkedHashMap<>();
        for (PublishedFigure figure : published)
            byQuarter
                    .computeIfAbsent(figure.quarter(), quarter -> new LinkedHashSet<>())
                    .add(figure.sourceId());
        Map<Long, Citation> cited = sources.sources(
                byQuarter.values().stream().flatMap(Set::stream).distinct().toList(), asOf);
        List<FigurePage.Edition> editions = new ArrayList<>();
        byQuarter.forEach((quarter, ids) -> editions.add(new FigurePage.Edition(
                words.quarter(quarter, locale),
                ids.stream().map(cited::get).filter(Objects::nonNull).toList())));
        return editions;
    }
}
