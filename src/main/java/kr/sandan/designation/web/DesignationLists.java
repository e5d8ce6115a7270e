package kr.sandan.designation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationFacet;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.SiteFacts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.template.Cell;
import kr.sandan.platform.web.template.Choices;
import org.springframework.stereotype.Component;

/** Turns a selection of designations into what the list prints. */
@Component
class DesignationLists {

    private final DesignationWords words;
    private final PublishedSites published;

    DesignationLists(DesignationWords words, PublishedSites published) {
        this.words = words;
        this.published = published;
    }

    DesignationListPage page(
            DesignationRegister register, DesignationFilter filter, Paging paging, PageFrame frame, Locale locale) {
        DesignationRegister.Selection selection = register.select(filter);
        List<DesignationEntry> ordered = DesignationSort.sorted(selection.entries(), paging);
        int from = (int) Math.min(paging.offset(), ordered.size());
        List<DesignationEntry> shown = ordered.subList(from, Math.min(from + paging.size(), ordered.size()));
        List<List<Cell>> rows = new ArrayList<>();
        String days = frame.days();
        for (DesignationEntry entry : shown) rows.add(row(entry, register.asOf(), days, locale));
        return new DesignationListPage(
                new Listing<>(rows, ordered.size(), paging),
                facets(selection, filter, register.asOf(), frame, locale),
                notes(selection, filter, register.asOf(), frame, locale),
                published.of(filter, register, locale));
    }

    private List<Cell> row(DesignationEntry entry, AsOf asOf, String days, Locale locale) {
        String badge = entry.sample() ? words.message("platform.sample", locale) : null;
        return List.of(
                new Cell.Head(
                        DesignationWords.name(entry.name(), entry.nameEn(), locale),
                        "/designations/" + entry.id() + days,
                        badge),
                Cell.text(words.programme(entry.programme(), asOf, locale)),
                Cell.text(words.message(entry.role().messageKey(), locale)),
                Cell.text(words.hub(entry, locale)),
                Cell.text(words.ground(entry, locale)),
                Cell.figure(words.from(entry.span(), locale)),
                Cell.figure(words.until(entry.span(), locale)));
    }

    private List<DesignationListPage.FacetGroup> facets(
            DesignationRegister.Selection selection,
            DesignationFilter filter,
            AsOf asOf,
            PageFrame frame,
            Locale locale) {
        List<DesignationListPage.FacetGroup> groups = new ArrayList<>();
        for (DesignationFacet facet : DesignationFacet.values()) {
            Set<String> chosen = filter.values().getOrDefault(facet, Set.of());
            Map<String, Integer> counts = new TreeMap<>(selection.counts().getOrDefault(facet, Map.of()));
            chosen.forEach(value -> counts.putIfAbsent(value, 0));
            if (counts.isEmpty() || (facet == DesignationFacet.SAMPLE && counts.size() == 1 && chosen.isEmpty()))
                continue;
            List<Choices.Choice> choices = new ArrayList<>();
            counts.forEach((value, count) -> choices.add(new Choices.Choice(
                    value,
                    words.facetValue(facet, value, filter.scheme(), asOf, locale),
                    count,
                    chosen.contains(value),
                    frame.choosing(facet.parameter(), toggled(chosen, value)))));
            groups.add(new DesignationListPage.FacetGroup(
                    facet.parameter(), words.message("designation.facet." + facet.parameter(), locale), choices));
        }
        return groups;
    }

    private static String toggled(Set<String> chosen, String value) {
        Set<String> next = new LinkedHashSet<>(new TreeSet<>(chosen));
        if (!next.remove(value)) next.add(value);
        return String.join(",", next);
    }

    private List<DesignationListPage.Note> notes(
            DesignationRegister.Selection selection,
            DesignationFilter filter,
            AsOf asOf,
            PageFrame frame,
            Locale locale) {
        List<DesignationListPage.Note> notes = new ArrayList<>();
        LocalDate once = filter.once();
        String scheme = filter.scheme();
        if (scheme != null)
            words.outOfForce(scheme, once == null ? asOf.valid() : once, asOf, locale)
                    .ifPresent(said -> notes.add(new DesignationListPage.Note(said, null)));
        if (once != null)
            notes.add(new DesignationListPage.Note(words.message("designation.note.once", locale, once), null));
        long unknown = selection.startUnknown();
        if (unknown > 0)
            notes.add(new DesignationListPage.Note(
                    words.message("designation.note.start-unknown", locale, unknown),
                    frame.choosing("start", "unknown")));
        for (SiteFacts.Gap gap : SiteFacts.Gap.values()) {
            long open = selection.entries().stream()
                    .filter(entry -> entry.gaps().contains(gap))
                    .count();
            if (open > 0)
                notes.add(new DesignationListPage.Note(words.message("designation.note." + gap, locale, open), null));
        }
        notes.add(new DesignationListPage.Note(
                words.message("designation.note.samples", locale, selection.samples()), null));
        return notes;
    }
}
