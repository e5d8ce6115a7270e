package kr.sandan.council.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilEntry.Presence;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.CouncilStatus;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of the list: rows, the choices of its filters, and what is counted apart. */
@Component
class CouncilListPages {

    private final CouncilLists lists;
    private final Councils councils;
    private final PublishedCouncils published;
    private final CouncilWords words;

    CouncilListPages(CouncilLists lists, Councils councils, PublishedCouncils published, CouncilWords words) {
        this.lists = lists;
        this.councils = councils;
        this.published = published;
        this.words = words;
    }

    /** A filter with its choices and the one chosen. */
    record Choice(String name, @Nullable String chosen, List<Option> options) {}

    /** A sentence on how to read the list, with the parameter that shows the rows it speaks of. */
    record Note(
            String text, @Nullable String name, @Nullable String value) {}

    Map<String, Object> list(CouncilParameters asked, AsOf asOf, Paging paging, Locale locale) {
        CouncilFilter filter = asked.filter();
        List<CouncilEntry> rows = lists.entries(filter, asOf, paging);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "list",
                new Listing<>(
                        rows.stream()
                                .skip(Math.min(paging.offset(), rows.size()))
                                .limit(paging.size())
                                .map(council -> lists.row(council, asOf, locale))
                                .toList(),
                        rows.size(),
                        paging));
        List<CouncilEntry> all = councils.at(asOf);
        model.put("filters", filters(asked, all, asOf, locale));
        model.put("asked", asked);
        model.put("notes", notes(all, rows, locale));
        model.put("published", published.of(asOf, locale));
        return model;
    }

    private List<Choice> filters(CouncilParameters asked, List<CouncilEntry> all, AsOf asOf, Locale locale) {
        Map<String, String> hubs = new TreeMap<>();
        Map<String, String> offices = new TreeMap<>();
        Map<String, String> provinces = new TreeMap<>();
        for (CouncilEntry council : all) {
            council.sites().forEach(site -> hubs.put(String.valueOf(site.id()), words.site(site, locale)));
            council.offices().forEach(id -> offices.put(String.valueOf(id), words.office(id, asOf, locale)));
            council.provinces().forEach(code -> provinces.put(code, words.province(code, asOf, locale)));
        }
        return List.of(
                new Choice("hub", text(asked.hub()), options(hubs)),
                new Choice("status", asked.status(), statuses(locale)),
                new Choice("office", text(asked.office()), options(offices)),
                new Choice("province", asked.province(), options(provinces)),
                new Choice("sample", asked.sample(), flags("sample", "false", "true", locale)),
                new Choice("start", asked.start(), flags("start", "known", "unknown", locale)));
    }

    private List<Option> statuses(Locale locale) {
        Stream<Option> held = Stream.of(CouncilStatus.values())
                .map(status -> new Option(status.name(), words.message("council.status." + status, locale)));
        Stream<Option> apart = Stream.of(Presence.UNPLACED, Presence.DISSOLVED)
                .map(presence -> new Option(presence.name(), words.message("council.presence." + presence, locale)));
        return Stream.concat(held, apart).toList();
    }

    private List<Option> flags(String name, String no, String yes, Locale locale) {
        return Stream.of(no, yes)
                .map(value -> new Option(value, words.message("council.filter." + name + "." + value, locale)))
                .toList();
    }

    private static List<Option> options(Map<String, String> named) {
        return named.entrySet().stream()
                .map(one -> new Option(one.getKey(), one.getValue()))
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private List<Note> notes(List<CouncilEntry> all, List<CouncilEntry> rows, Locale locale) {
        List<Note> notes = new ArrayList<>();
        long unknown =
                rows.stream().filter(council -> council.founded() == null).count();
        notes.add(new Note(words.message("council.note.start", locale, unknown), "start", "unknown"));
        for (Presence apart : List.of(Presence.UNPLACED, Presence.DISSOLVED)) {
            long number =
                    all.stream().filter(council -> council.presence() == apart).count();
            if (number > 0)
                notes.add(new Note(words.message("council.note." + apart, locale, number), "status", apart.name()));
        }
        long samples = rows.stream().filter(CouncilEntry::sample).count();
        notes.add(new Note(words.message("council.note.samples", locale, samples), null, null));
        return notes;
    }
}
