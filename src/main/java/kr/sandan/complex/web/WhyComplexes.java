package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Directory;
import kr.sandan.complex.DirectoryTotals;
import kr.sandan.complex.Facet;
import kr.sandan.complex.Measure;
import kr.sandan.complex.RowSources;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.ExplainedFigures;
import kr.sandan.platform.web.FigureExplanation;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Why there are so many complexes, or why their figures add up to so much: for every filter of the directory. */
@Component
class WhyComplexes implements ExplainedFigures {

    private static final String MEASURE = "measure";

    /** Parameters that the title says in words, or that are no condition. */
    private static final Set<String> SAID_OTHERWISE = Set.of("asOf", "knownAt", "lang", "province", "type", MEASURE);

    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final RowSources rowSources;
    private final SourceQueries sources;
    private final PublishedTotals published;
    private final ComplexWords words;
    private final ComplexFilterWords filters;

    WhyComplexes(
            ComplexDirectory directories,
            RegionQueries regions,
            RowSources rowSources,
            SourceQueries sources,
            PublishedTotals published,
            ComplexWords words,
            ComplexFilterWords filters) {
        this.directories = directories;
        this.regions = regions;
        this.rowSources = rowSources;
        this.sources = sources;
        this.published = published;
        this.words = words;
        this.filters = filters;
    }

    /** What is asked: which complexes, and of them the number or the sum of a measure. */
    private record Question(ComplexFilter filter, @Nullable Measure measure, AsOf asOf, Locale locale) {}

    @Override
    public String figure() {
        return "complexes";
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC_FACTS;
    }

    @Override
    public FigureExplanation explain(
            MultiValueMap<String, String> parameters, AsOf asOf, PageFrame frame, Locale locale) {
        RegionHistory history = regions.history(asOf);
        ComplexFilter filter = ComplexParameters.of(parameters)
                .filter(history, code -> history.provinceAt(code, asOf.valid()).orElse(null));
        Question asked = new Question(filter, measure(parameters.getFirst(MEASURE)), asOf, locale);
        Directory.Selection selection = directories.at(asOf).select(filter);
        return new FigureExplanation(
                title(asked, parameters),
                value(asked, total(asked, selection.entries())),
                new FigureExplanation.Link(
                        words.message("complex.why.rows", locale, selection.total()),
                        "/complexes" + frame.query("asOf", asOf.valid().toString(), MEASURE)),
                parts(asked, selection, frame),
                rules(asked, selection),
                versions(asked, selection),
                cited(asked, selection),
                published.beside(filter, asked.measure(), total(asked, selection.entries()), asOf, locale));
    }

    private static @Nullable Measure measure(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        try {
            Measure measure = Measure.valueOf(name);
            if (measure.additive()) return measure;
        } catch (IllegalArgumentException unknown) {
            throw new BadParameter(MEASURE, name);
        }
        throw new BadParameter(MEASURE, name);
    }

    private String title(Question asked, MultiValueMap<String, String> parameters) {
        String what = asked.measure() == null
                ? words.message("complex.why.number", asked.locale())
                : words.message("complex.why.sum", asked.locale(), named(asked.measure(), asked.locale()));
        String where = asked.filter().equals(ComplexFilter.ALL)
                ? words.message("complex.home.whole", asked.locale())
                : conditions(asked, parameters);
        return words.message("complex.why.title", asked.locale(), what, where);
    }

    /** The conditions in words. */
    private String conditions(Question asked, MultiValueMap<String, String> parameters) {
        List<String> said = new ArrayList<>();
        ComplexFilter filter = asked.filter();
        for (String province : filter.provinces())
            said.add(words.facetValue(Facet.PROVINCE, province, filter.scheme(), asked.asOf(), asked.locale()));
        for (ComplexType type : filter.types()) said.add(words.message("complex.type." + type, asked.locale()));
        parameters.forEach((name, values) -> {
            if (SAID_OTHERWISE.contains(name)) return;
            String words = filters.said(name, String.join(",", values), filter.scheme(), asked.asOf(), asked.locale());
            if (words != null) said.add(words);
        });
        return said.isEmpty() ? words.message("complex.home.whole", asked.locale()) : String.join(", ", said);
    }

    private String named(Measure measure, Locale locale) {
        return words.message("complex.measure." + measure, locale);
    }

    private DirectoryTotals.Total total(Question asked, Collection<ComplexEntry> entries) {
        if (asked.filter().provinces().size() != 1) return DirectoryTotals.whole(entries);
        String province = asked.filter().provinces().iterator().next();
        DirectoryTotals.Total there = DirectoryTotals.byProvince(entries).get(province);
        return there == null ? DirectoryTotals.whole(entries) : there;
    }

    private String value(Question asked, DirectoryTotals.Total total) {
        Measure measure = asked.measure();
        if (measure == null)
            return words.message(
                    "complex.why.count", asked.locale(), FigureText.of(BigDecimal.valueOf(total.complexes())));
        String unit = words.message("complex.unit." + measure.unit(), asked.locale());
        return FigureText.of(total.sum(measure)) + " " + unit;
    }

    /** By type where types are mixed, else by province. */
    private List<FigureExplanation.Part> parts(Question asked, Directory.Selection selection, PageFrame frame) {
        List<FigureExplanation.Part> parts = new ArrayList<>();
        Map<ComplexType, List<ComplexEntry>> byType =
                selection.entries().stream().collect(Collectors.groupingBy(ComplexEntry::type));
        if (byType.size() > 1) {
            for (ComplexType type : ComplexType.values()) {
                List<ComplexEntry> of = byType.get(type);
                if (of == null) continue;
                String name = words.message("complex.type." + type, asked.locale());
                parts.add(part(asked, name, total(asked, of), frame.query("type", type.name())));
            }
            return parts;
        }
        DirectoryTotals.byProvince(selection.entries()).forEach((province, total) -> {
            if (!asked.filter().provinces().isEmpty()
                    && !asked.filter().provinces().contains(province)) return;
            String name = words.facetValue(Facet.PROVINCE, province, null, asked.asOf(), asked.locale());
            parts.add(part(asked, name, total, frame.query("province", province)));
        });
        return parts;
    }

    private FigureExplanation.Part part(Question asked, String name, DirectoryTotals.Total total, String query) {
        return new FigureExplanation.Part(name, value(asked, total), "/why/complexes" + query);
    }

    private List<String> rules(Question asked, Directory.Selection selection) {
        Locale locale = asked.locale();
        List<String> rules = new ArrayList<>();
        rules.add(words.message("complex.why.rule.whole", locale));
        rules.add(words.message(
                "complex.why.rule.several",
                locale,
                selection.inSeveralProvinces().size()));
        if (selection.startUnknown() > 0)
            rules.add(words.message("complex.note.start-unknown", locale, selection.startUnknown()));
        rules.add(words.message("complex.note.samples", locale, selection.samples()));
        Measure measure = asked.measure();
        if (measure == null) return rules;
        rules.add(words.message("complex.why.rule.quarter", locale));
        int withheld = total(asked, selection.entries()).withheld(measure);
        if (withheld > 0) rules.add(words.message("complex.why.rule.withheld", locale, withheld));
        if (measure.cumulative()) rules.add(words.message("complex.why.rule.cumulative", locale));
        return rules;
    }

    private List<FigureExplanation.Version> versions(Question asked, Directory.Selection selection) {
        List<FigureExplanation.Version> versions = new ArrayList<>();
        Locale locale = asked.locale();
        versions.add(new FigureExplanation.Version(
                words.message("platform.as-of", locale), asked.asOf().valid().toString()));
        versions.add(new FigureExplanation.Version(
                words.message("platform.known-at", locale), asked.asOf().known().toString()));
        String quarter = words.quarter(selection.newestQuarter(), locale);
        if (asked.measure() != null && quarter != null)
            versions.add(new FigureExplanation.Version(words.message("complex.column.quarter", locale), quarter));
        return versions;
    }

    private List<FigureExplanation.Source> cited(Question asked, Directory.Selection selection) {
        Measure measure = asked.measure();
        Map<Long, Integer> counted = measure == null
                ? rowSources.ofRecords(selection.entries(), asked.asOf())
                : rowSources.ofFigures(selection.entries(), measure, selection.newestQuarter(), asked.asOf());
        Map<Long, Citation> cited = sources.sources(counted.keySet(), asked.asOf());
        List<FigureExplanation.Source> lines = new ArrayList<>();
        counted.forEach((id, rows) -> {
            Citation source = cited.get(id);
            if (source != null)
                lines.add(new FigureExplanation.Source(
                        source.line(), "/sources/" + id, words.message("complex.why.rows.of", asked.locale(), rows)));
        });
        return lines;
    }
}
