package kr.sandan.complex.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexSort;
import kr.sandan.complex.Directory;
import kr.sandan.complex.DirectoryTotals;
import kr.sandan.complex.Facet;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceThen;
import kr.sandan.complex.Quarter;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a selection of the directory into what its page prints. */
@Component
class ComplexLists {

    private final ComplexWords words;
    private final PublishedCounts published;

    ComplexLists(ComplexWords words, PublishedCounts published) {
        this.words = words;
        this.published = published;
    }

    ComplexListPage page(Directory directory, ComplexFilter filter, Paging paging, PageFrame frame, Locale locale) {
        Directory.Selection selection = directory.select(filter);
        List<ComplexEntry> ordered = sorted(selection, paging);
        int from = (int) Math.min(paging.offset(), ordered.size());
        int to = Math.min(from + paging.size(), ordered.size());
        List<ComplexEntry> shown = ordered.subList(from, to);
        List<ComplexListPage.Row> rows = new ArrayList<>(shown.size());
        for (ComplexEntry entry : shown) rows.add(row(entry, directory, locale));
        boolean everything = filter.equals(ComplexFilter.ALL);
        return new ComplexListPage(
                new Listing<>(rows, ordered.size(), paging),
                facets(selection, filter, directory, frame, locale),
                notes(selection, frame, locale),
                everything ? published.near(directory.asOf(), selection, locale) : null,
                selection.forgiving() && !ordered.isEmpty(),
                newestQuarter(shown));
    }

    /** Every entry that fits, in the order asked for. */
    static List<ComplexEntry> sorted(Directory.Selection selection, Paging paging) {
        Paging.Sort sort = paging.sort();
        if (sort == null) return selection.entries();
        ComplexSort by = ComplexSort.of(sort.key()).orElseThrow(() -> new BadParameter("sort", sort.toString()));
        return selection.sorted(by, sort.descending());
    }

    private ComplexListPage.Row row(ComplexEntry entry, Directory directory, Locale locale) {
        return new ComplexListPage.Row(
                entry.id(),
                entry.name(),
                entry.facts().nameEn(),
                words.type(entry, locale),
                joined(entry.places().stream().map(place -> words.province(place, locale))),
                joined(entry.places().stream().map(PlaceThen::countyName)),
                words.state(entry, locale),
                words.office(entry.officeId(), directory.asOf().valid(), locale),
                entry.designatedOn() == null
                        ? FigureText.NOTHING
                        : entry.designatedOn().toString(),
                FigureText.of(entry.figure(Measure.DESIGNATED_AREA)),
                FigureText.of(entry.figure(Measure.SALE_RATE)),
                FigureText.of(entry.figure(Measure.TENANTS)),
                FigureText.of(entry.figure(Measure.OPERATING)),
                FigureText.of(entry.figure(Measure.EMPLOYMENT)),
                FigureText.of(entry.figure(Measure.PRODUCTION)),
                FigureText.of(entry.figure(Measure.EXPORT)),
                entry.startKnown(),
                entry.sample());
    }

    private List<ComplexListPage.FacetGroup> facets(
            Directory.Selection selection, ComplexFilter filter, Directory directory, PageFrame frame, Locale locale) {
        List<ComplexListPage.FacetGroup> groups = new ArrayList<>();
        for (Map.Entry<Facet, Facet.Counted> counted : selection.facets().entrySet()) {
            Facet facet = counted.getKey();
            List<Facet.Value> values = counted.getValue().values();
            if (values.isEmpty()
                    || (facet == Facet.SAMPLE
                            && values.size() == 1
                            && !values.get(0).selected())) continue;
            List<ComplexListPage.FacetLink> links = new ArrayList<>(values.size());
            for (Facet.Value value : values) {
                links.add(new ComplexListPage.FacetLink(
                        value.value(),
                        words.facetValue(
                                facet,
                                value.value(),
                                filter.scheme(),
                                directory.asOf().valid(),
                                locale),
                        value.count(),
                        value.selected(),
                        frame.choosing(facet.parameter(), toggled(values, value))));
            }
            groups.add(new ComplexListPage.FacetGroup(
                    facet.parameter(), words.message("complex.facet." + facet.parameter(), locale), links));
        }
        return groups;
    }

    private static String toggled(List<Facet.Value> values, Facet.Value toggled) {
        Set<String> chosen = new LinkedHashSet<>();
        for (Facet.Value value : values) if (value.selected() != value.equals(toggled)) chosen.add(value.value());
        return String.join(",", chosen);
    }

    private List<ComplexListPage.Note> notes(Directory.Selection selection, PageFrame frame, Locale locale) {
        List<ComplexListPage.Note> notes = new ArrayList<>();
        List<ComplexEntry> several = selection.inSeveralProvinces();
        if (!several.isEmpty()) {
            int sum = selection.counted(Facet.PROVINCE).sum();
            notes.add(new ComplexListPage.Note(
                    words.message(
                            "complex.note.several-provinces",
                            locale,
                            sum,
                            selection.total(),
                            several.size(),
                            several.stream().map(ComplexEntry::name).collect(Collectors.joining(", "))),
                    null,
                    null));
        }
        long unknown = selection.startUnknown();
        if (unknown > 0) {
            notes.add(new ComplexListPage.Note(
                    words.message("complex.note.start-unknown", locale, unknown),
                    frame.choosing("start", "unknown"),
                    words.message("complex.note.show", locale)));
        }
        long samples = selection.samples();
        notes.add(new ComplexListPage.Note(
                words.message("complex.note.samples", locale, samples),
                samples == 0 ? null : frame.choosing("sample", "true"),
                samples == 0 ? null : words.message("complex.note.show", locale)));
        return notes;
    }

    private static @Nullable String newestQuarter(List<ComplexEntry> shown) {
        LocalDate newest = DirectoryTotals.newestQuarter(shown);
        return newest == null ? null : Quarter.of(newest).toString();
    }

    private static String joined(Stream<String> names) {
        return names.filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }
}
