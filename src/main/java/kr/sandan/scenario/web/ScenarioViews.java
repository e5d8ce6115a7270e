package kr.sandan.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.Directory;
import kr.sandan.complex.PlaceThen;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionQueries;
import kr.sandan.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of scenarios with what they offer to choose from. */
@Component
class ScenarioViews {

    private static final int LONGEST_QUERY = 100;
    private static final int MOST_FOUND = 30;

    private final ScenarioPages pages;
    private final SiteLines lines;
    private final Schemes schemes;
    private final RegionQueries regions;
    private final ProgrammeQueries programmes;
    private final ComplexDirectory directories;
    private final ScenarioWords words;

    ScenarioViews(
            ScenarioPages pages,
            SiteLines lines,
            Schemes schemes,
            RegionQueries regions,
            ProgrammeQueries programmes,
            ComplexDirectory directories,
            ScenarioWords words) {
        this.pages = pages;
        this.lines = lines;
        this.schemes = schemes;
        this.regions = regions;
        this.programmes = programmes;
        this.directories = directories;
        this.words = words;
    }

    /** A complex that may be added. */
    record Found(long id, String name, String type, String place, boolean there) {}

    ModelAndView detail(Scenario scenario, @Nullable String scheme, @Nullable String q, AsOf asOf, Locale locale) {
        String chosen = schemes.chosen(scheme);
        return new ModelAndView("scenario/detail")
                .addObject("page", pages.page(scenario, chosen, asOf, locale))
                .addObject("scheme", chosen)
                .addObject("schemes", regions.history().schemes())
                .addObject("q", q)
                .addObject("found", q == null || q.isBlank() ? null : found(q, scenario, asOf, locale));
    }

    /** The page again where somebody changed the scenario meanwhile: what was done, beside what was to be done. */
    ModelAndView stale(Scenario scenario, int seen, AsOf asOf, Locale locale) {
        ModelAndView page = detail(scenario, null, null, asOf, locale);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("since", lines.since(scenario, seen, locale));
    }

    ModelAndView newScenario(AsOf today, Locale locale) {
        return new ModelAndView("scenario/form")
                .addObject(
                        "programmes",
                        programmes.all(today).stream()
                                .map(programme ->
                                        new Option(programme.code(), words.programme(programme.code(), today, locale)))
                                .toList());
    }

    ModelAndView edit(Scenario scenario) {
        return new ModelAndView("scenario/form")
                .addObject("scenario", scenario)
                .addObject("version", scenario.version());
    }

    /** Complexes of that name and their parts. */
    private List<Found> found(String q, Scenario scenario, AsOf asOf, Locale locale) {
        String typed = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
        Directory directory = directories.at(asOf);
        List<Long> there = scenario.sites().stream()
                .filter(site -> site.now() != null)
                .flatMap(site -> site.complexIds().stream())
                .toList();
        List<Found> found = new ArrayList<>();
        for (ComplexEntry complex : directory.select(ComplexFilter.named(typed)).entries())
            add(found, complex, complex.name(), directory, there, locale);
        return found.subList(0, Math.min(MOST_FOUND, found.size()));
    }

    private void add(
            List<Found> found,
            ComplexEntry complex,
            String name,
            Directory directory,
            List<Long> there,
            Locale locale) {
        found.add(new Found(
                complex.id(),
                name,
                words.message("complex.type." + complex.type(), locale),
                place(complex.places().get(0), locale),
                there.contains(complex.id())));
        for (ComplexEntry part : directory.partsOf(complex.id()))
            add(found, part, name + " > " + part.name(), directory, there, locale);
    }

    private static String place(PlaceThen place, Locale locale) {
        String county = place.countyName();
        String province = ScenarioWords.korean(locale) ? place.provinceName() : place.provinceNameEn();
        return county == null ? province : province + " " + county;
    }
}
