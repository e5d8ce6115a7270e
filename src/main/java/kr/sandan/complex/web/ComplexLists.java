package kr.sandan.complex.web;

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
import kr.sandan.complex.PlaceThen;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.template.Cell;
import kr.sandan.platform.web.template.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a selection of the directory into what its page prints. */
@Component
class ComplexLists {

    private final ComplexWords words;
    private final ComplexColumns columns;
    private final PublishedCounts published;

    ComplexLists(ComplexWords words, ComplexColumns columns, PublishedCounts published) {
        this.words = words;
        this.columns = columns;
        this.published = published;
    }

    /** All that a list of these complexes tells: the picture, what codes are called, what was published beside it. */
    Object madeOf(Directory directory, Locale locale) {
        return new MadeOf(
                directory.number(),
                words.termsState(),
                published.near(directory.asOf(), directory.select(ComplexFilter.ALL), locale));
    }

    private record MadeOf(long directory, long terms, ComplexListPage.@Nullable Published published) {}

    ComplexListPage page(Directory directory, ComplexFilter filter, Paging paging, PageFrame frame, Locale locale) {
        Directory.Selection selection = directory.select(filter);
        List<ComplexEntry> ordered = sorted(selection, paging);
        int from = (int) Math.min(paging.offset(), ordered.size());
        int to = Math.min(from + paging.size(), ordered.size());
        List<ComplexEntry> shown = ordered.subList(from, to);
        List<List<Cell>> rows = new ArrayList<>(shown.size());
        String days = frame.days();
        for (ComplexEntry entry : shown) rows.add(row(entry, days, locale));
        boolean everything = filter.equals(ComplexFilter.ALL);
        return new ComplexListPage(
                columns.heads(locale),
                new Listing<>(rows, ordered.size(), paging),
                facets(selection, filter, directory, frame, locale),
                notes(selection, frame, locale),
                everything ? published.near(directory.asOf(), selection, locale) : null,
                selection.forgiving() && !ordered.isEmpty(),
                words.quarter(DirectoryTotals.newestQuarter(shown), locale));
    }

    /** Every entry that fits, in the order asked for. */
    static List<ComplexEntry> sorted(Directory.Selection selection, Paging paging) {
        Paging.Sort sort = paging.sort();
        if (sort == null) return selection.entries();
        ComplexSort by = ComplexSort.of(sort.key()).orElseThrow(() -> new BadParameter("sort", sort.toString()));
        return selection.sorted(by, sort.descending());
    }

    private List<Cell> row(ComplexEntry entry, String days, Locale locale) {
        String pick = words.message("complex.compare.pick", locale, entry.name());
        String badge = entry.sample() ? words.message("platform.sample", locale) : null;
        PartialDate designated = entry.designatedOn();
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Pick("id", String.valueOf(entry.id()), pick),
                new Cell.Head(entry.name(), "/complexes/" + entry.id() + days, badge),
                Cell.text(words.type(entry, locale)),
                Cell.text(joined(entry.places().stream().map(place -> words.province(place, locale)))),
                new Cell.Text(joined(entry.places().stream().map(PlaceThen::countyName)), "place"),
                Cell.text(words.state(entry, locale)),
                Cell.figure(designated == null ? FigureText.NOTHING : designated.toString())));
        for (ComplexColumns.Figure figure : ComplexColumns.FIGURES)
            cells.add(Cell.figure(FigureText.inColumn(figure.measure(), entry.figure(figure.measure()))));
        return cells;
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
            List<Choices.Choice> links = new ArrayList<>(values.size());
            for (Facet.Value value : values) {
                links.add(new Choices.Choice(
                        value.value(),
                        words.facetValue(facet, value.value(), filter.scheme(), directory.asOf(), locale),
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
        addSeveralProvinces(selection, locale, notes);
        long unknown = selection.startUnknown();
        if (unknown > 0) {
            notes.add(new ComplexListPage.Note(
                    words.message("complex.note.start-unknown", locale, unknown),
                    frame.choosing("start", "unknown"),
                    words.message("complex.note.show", locale)));
        }
        long without = selection.withoutOffice();
        if (without > 0)
            notes.add(new ComplexListPage.Note(
                    words.message("complex.note.without-office", locale, without), null, null));
        long samples = selection.samples();
        notes.add(new ComplexListPage.Note(
                words.message("complex.note.samples", locale, samples),
                samples == 0 ? null : frame.choosing("sample", "true"),
                samples == 0 ? null : words.message("complex.note.show", locale)));
        return notes;
    }

    private void addSeveralProvinces(Directory.Selection selection, Locale locale, List<ComplexListPage.Note> notes) {
        List<ComplexEntry> several = selection.inSeveralProvinces();
        if (several.isEmpty()) return;
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

    private static String joined(Stream<String> names) {
        return names.filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }
}
