package kr.sandan.organisation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.organisation.OrganisationDirectory;
import kr.sandan.organisation.OrganisationEntry;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationFilter;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.template.Cell;
import kr.sandan.platform.web.template.Head;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Component;

/** Turns a page of the directory into what it prints. */
@Component
class OrganisationLists {

    private static final List<String> SORTED = List.of("name", "type", "employees", "ksic");

    private final OrganisationWords words;
    private final RegionQueries regions;

    OrganisationLists(OrganisationWords words, RegionQueries regions) {
        this.words = words;
        this.regions = regions;
    }

    Map<String, Object> page(
            OrganisationDirectory.Found found, OrganisationFilter filter, AsOf asOf, PageFrame frame, Locale locale) {
        Listing<OrganisationEntry> listing = found.listing();
        List<List<Cell>> rows = new ArrayList<>();
        for (OrganisationEntry entry : listing.rows()) rows.add(row(entry, asOf, frame.days(), locale));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "heads",
                SORTED.stream()
                        .map(key -> new Head(
                                key, words.message("organisation.column." + key, locale), key.equals("employees")))
                        .toList());
        model.put("listing", new Listing<>(rows, listing.total(), listing.paging()));
        model.put("forgiving", found.forgiving() && listing.total() > 0);
        model.put("types", words.choices(OrganisationType.values(), "organisation.type."));
        model.put(
                "chosenType",
                filter.types().size() == 1 ? filter.types().iterator().next().name() : "");
        model.put("provinces", provinces(asOf, frame));
        model.put(
                "chosenProvince",
                filter.provinces().size() == 1 ? filter.provinces().iterator().next() : "");
        model.put("complexes", words.complexes(filter.complexes(), asOf));
        return model;
    }

    private List<Cell> row(OrganisationEntry entry, AsOf asOf, String days, Locale locale) {
        OrganisationFacts facts = entry.facts();
        Integer employees = facts.size().employees();
        String badge = entry.sample() ? words.message("platform.sample", locale) : null;
        return List.of(
                new Cell.Head(entry.name(), "/organisations/" + entry.id() + days, badge),
                Cell.text(words.type(facts, locale)),
                Cell.figure(employees == null ? "" : String.valueOf(employees)),
                Cell.text(words.ksic(facts, locale)),
                Cell.text(words.sizeClass(facts, locale)),
                Cell.text(words.few(facts, locale)),
                new Cell.Text(words.number(facts), "when"),
                new Cell.Text(words.complexes(entry.complexIds(), asOf), "place"));
    }

    private List<Option> provinces(AsOf asOf, PageFrame frame) {
        return regions.history(asOf).provincesAt(asOf.valid()).stream()
                .map(province -> new Option(province.code(), frame.korean() ? province.name() : province.nameEn()))
                .toList();
    }
}
