package kr.sandan.budget.entry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.web.PlaceNames;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ServiceQueries;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Component;

/** The places that a line can go to, by the names that people type. */
@Component
class PlaceChoices {

    private final RegionQueries regions;
    private final OfficeQueries offices;
    private final Designations designations;
    private final Councils councils;
    private final ProgrammeQueries programmes;
    private final ServiceQueries services;
    private final PlaceNames names;

    PlaceChoices(
            RegionQueries regions,
            OfficeQueries offices,
            Designations designations,
            Councils councils,
            ProgrammeQueries programmes,
            ServiceQueries services,
            PlaceNames names) {
        this.regions = regions;
        this.offices = offices;
        this.designations = designations;
        this.councils = councils;
        this.programmes = programmes;
        this.services = services;
        this.names = names;
    }

    /** Every place of a day by its name; of places of one name all but the first are named by their codes. */
    Map<String, BudgetPlace> byName(AsOf asOf, Locale locale) {
        Function<BudgetPlace, String> named = names.on(asOf, locale);
        Map<String, BudgetPlace> byName = new LinkedHashMap<>();
        for (BudgetPlace place : all(asOf)) {
            String name = named.apply(place);
            byName.put(byName.containsKey(name) ? place.written() : name, place);
        }
        return byName;
    }

    Function<BudgetPlace, String> names(AsOf asOf, Locale locale) {
        return names.on(asOf, locale);
    }

    private List<BudgetPlace> all(AsOf asOf) {
        List<BudgetPlace> all = new ArrayList<>(List.of(BudgetPlace.WHOLE));
        regions.history(asOf)
                .schemes()
                .forEach(scheme -> scheme.regions()
                        .forEach(region -> all.add(BudgetPlace.region(region.scheme(), region.code()))));
        regions.history(asOf)
                .provincesAt(asOf.valid())
                .forEach(province -> all.add(BudgetPlace.province(province.code())));
        offices.history(asOf).officesAt(asOf.valid()).forEach(office -> all.add(BudgetPlace.office(office.id())));
        designations.at(asOf).all().stream()
                .filter(site -> site.role() == DesignationRole.HUB)
                .forEach(site -> all.add(BudgetPlace.hub(site.id())));
        councils.at(asOf).forEach(council -> all.add(BudgetPlace.council(council.id())));
        programmes.all(asOf).stream()
                .flatMap(programme -> services.catalogues(programme.id(), asOf).stream())
                .flatMap(catalogue -> catalogue.services().stream())
                .forEach(service -> all.add(BudgetPlace.service(service.id())));
        return all;
    }
}
