package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.Directory;
import kr.sandan.complex.DirectoryTotals;
import kr.sandan.complex.Facet;
import kr.sandan.complex.MapPoints;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceThen;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.template.Cell;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map: provinces coloured by a figure, complexes as points, both with the tables they are drawn from. */
@Controller
class MapController {

    private static final String COUNT = "COMPLEXES";

    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final ComplexWords words;
    private final MapLayers layers;
    private final MapYears years;

    MapController(
            ComplexDirectory directories, RegionQueries regions, ComplexWords words, MapLayers layers, MapYears years) {
        this.directories = directories;
        this.regions = regions;
        this.words = words;
        this.layers = layers;
        this.years = years;
    }

    /** A province of the map: its figure, and how many complexes withhold theirs. */
    record ProvinceRow(String code, String name, String figure, int complexes, int withheld, String href) {}

    /** A figure the map can show. */
    record Choice(String value, String label) {}

    @GetMapping("/map")
    String map(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = COUNT) String measure,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            Model model) {
        Measure chosen = measureOf(measure);
        RegionHistory history = regions.history(asOf);
        ComplexParameters filters = ComplexParameters.of(parameters);
        ComplexFilter filter = filters.filter(
                history, code -> history.provinceAt(code, asOf.valid()).orElse(null));
        Directory.Selection selection = directories.at(asOf).select(filter);
        List<List<Cell>> points = points(selection.entries(), history, frame, locale);
        model.addAttribute("provinces", provinces(selection, chosen, asOf, frame, locale));
        model.addAttribute("points", points);
        model.addAttribute("years", years.of(asOf, frame, locale));
        model.addAttribute("withoutPoint", selection.total() - points.size());
        model.addAttribute("total", selection.total());
        addMeasure(measure, selection, locale, model);
        model.addAttribute("filter", filters);
        addLayers(parameters, narrowed(filter, selection), asOf, model);
        return "complex/map";
    }

    private void addMeasure(String measure, Directory.Selection selection, Locale locale, Model model) {
        Measure chosen = measureOf(measure);
        model.addAttribute("measure", measure);
        model.addAttribute("measureLabel", label(chosen, locale));
        model.addAttribute("unit", words.message(unitKey(chosen), locale));
        model.addAttribute("quarter", chosen == null ? null : words.quarter(selection.newestQuarter(), locale));
        model.addAttribute("choices", choices(locale));
    }

    /** The complexes of a name or a county, to which every layer of the map is narrowed; null for all. */
    private static @Nullable Set<Long> narrowed(ComplexFilter filter, Directory.Selection selection) {
        boolean named = filter.q() != null && !filter.q().isBlank();
        if (!named && filter.counties().isEmpty()) return null;
        return selection.entries().stream().map(ComplexEntry::id).collect(Collectors.toSet());
    }

    private void addLayers(
            MultiValueMap<String, String> parameters, @Nullable Set<Long> complexes, AsOf asOf, Model model) {
        List<MapLayers.Drawn> drawn = layers.of(parameters, complexes, asOf);
        model.addAttribute("layers", drawn);
        model.addAttribute(
                "layerTables", drawn.stream().map(MapLayers.Drawn::table).collect(Collectors.joining(" ")));
    }

    private static @Nullable Measure measureOf(String measure) {
        if (measure.equals(COUNT)) return null;
        return Arrays.stream(Measure.values())
                .filter(known -> known.additive() && known.name().equals(measure))
                .findFirst()
                .orElseThrow(() -> new BadParameter("measure", measure));
    }

    private List<ProvinceRow> provinces(
            Directory.Selection selection, @Nullable Measure measure, AsOf asOf, PageFrame frame, Locale locale) {
        List<ProvinceRow> rows = new ArrayList<>();
        for (Map.Entry<String, DirectoryTotals.Total> province :
                DirectoryTotals.byProvince(selection.entries()).entrySet()) {
            DirectoryTotals.Total total = province.getValue();
            rows.add(new ProvinceRow(
                    province.getKey(),
                    words.facetValue(Facet.PROVINCE, province.getKey(), null, asOf, locale),
                    measure == null
                            ? FigureText.of(BigDecimal.valueOf(total.complexes()))
                            : FigureText.of(total.sum(measure)),
                    total.complexes(),
                    measure == null ? 0 : total.withheld(measure),
                    "/complexes" + frame.query("province", province.getKey(), "measure")));
        }
        return rows;
    }

    private List<List<Cell>> points(List<ComplexEntry> entries, RegionHistory history, PageFrame frame, Locale locale) {
        String days = frame.days();
        String own = words.message("complex.map.position.own", locale);
        String ofCounty = words.message("complex.map.position.county", locale);
        List<List<Cell>> rows = new ArrayList<>(entries.size());
        for (ComplexEntry entry : entries) {
            MapPoints.MapPoint point = MapPoints.of(entry, history);
            if (point == null) continue;
            rows.add(List.of(
                    new Cell.Head(entry.name(), "/complexes/" + entry.id() + days, null),
                    Cell.text(words.type(entry, locale)),
                    Cell.text(place(entry.places().get(0), locale)),
                    new Cell.Position(
                            point.ofCounty() ? ofCounty : own, point.longitude(), point.latitude(), point.county())));
        }
        return rows;
    }

    private String place(PlaceThen place, Locale locale) {
        String province = words.province(place, locale);
        return place.countyName() == null ? province : province + " " + place.countyName();
    }

    private List<Choice> choices(Locale locale) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(COUNT, words.message("complex.map.count", locale)));
        for (Measure measure : Measure.values()) {
            if (measure.additive()) choices.add(new Choice(measure.name(), label(measure, locale)));
        }
        return choices;
    }

    private String label(@Nullable Measure measure, Locale locale) {
        return words.message(measure == null ? "complex.map.count" : "complex.measure." + measure, locale);
    }

    private static String unitKey(@Nullable Measure measure) {
        return measure == null ? "complex.unit.COMPLEXES" : "complex.unit." + measure.unit();
    }
}
