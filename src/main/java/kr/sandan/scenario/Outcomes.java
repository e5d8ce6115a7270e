package kr.sandan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexQueries;
import kr.sandan.complex.Directory;
import kr.sandan.complex.DirectoryTotals;
import kr.sandan.complex.MapPoints;
import kr.sandan.complex.MapPoints.MapPoint;
import kr.sandan.designation.DesignationRegimes;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme.SchemeRegion;
import kr.sandan.scenario.Placed.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reckons what a layout amounts to, on the complexes, figures and points of a day. */
@Service
public class Outcomes {

    private final ComplexDirectory directories;
    private final ComplexQueries complexes;
    private final RegionQueries regions;
    private final DesignationRegimes regimes;

    Outcomes(
            ComplexDirectory directories, ComplexQueries complexes, RegionQueries regions, DesignationRegimes regimes) {
        this.directories = directories;
        this.complexes = complexes;
        this.regions = regions;
        this.regimes = regimes;
    }

    /**
     * Reckons a layout.
     *
     * @param scheme code of the scheme of regions
     * @param asOf the day for which complexes, figures and points are taken; the rules are those of the layout's own day
     */
    public Outcome of(Layout layout, String scheme, AsOf asOf) {
        Directory directory = directories.at(asOf);
        RegionHistory history = regions.history(asOf);
        List<Placed> sites = layout.sites().stream()
                .map(site -> placed(site, directory, history))
                .toList();
        LocalDate quarter = DirectoryTotals.newestQuarter(directory.all());
        Map<String, String> regionOf = new LinkedHashMap<>();
        Coverage coverage = new Coverage(
                directory.all(),
                province -> regionOf.computeIfAbsent(province, code -> region(history, scheme, code, asOf.valid())),
                quarter);
        List<Outcome.RegionLine> lines = coverage.lines(sites, order(history, scheme));
        BreachRules rules = new BreachRules(layout);
        Set<DesignationRole> known = regimes.on(layout.programme(), layout.day());
        return new Outcome(
                layout,
                asOf,
                scheme,
                quarter,
                lines.subList(0, lines.size() - 1),
                lines.get(lines.size() - 1),
                DistanceRules.of(sites),
                rules.orphans(),
                rules.of(
                        sites,
                        known,
                        id -> directory.find(id).map(ComplexEntry::parentId).orElse(null)));
    }

    private static String region(RegionHistory history, String scheme, String province, LocalDate day) {
        return history.schemeRegionOf(scheme, province, day)
                .map(SchemeRegion::code)
                .orElse(Outcome.NONE);
    }

    private static List<String> order(RegionHistory history, String scheme) {
        return history.scheme(scheme).stream()
                .flatMap(found -> found.regions().stream())
                .map(SchemeRegion::code)
                .toList();
    }

    private Placed placed(Layout.Site site, Directory directory, RegionHistory history) {
        Map<Long, ComplexEntry> ground = new LinkedHashMap<>();
        for (Long id : site.complexIds())
            standing(id, directory).ifPresent(complex -> ground.put(complex.id(), complex));
        return new Placed(site, List.copyOf(ground.values()), spot(ground.values(), directory, history));
    }

    /** The complex on the day; where its record was merged into another since, that one. */
    private Optional<ComplexEntry> standing(long id, Directory directory) {
        Optional<ComplexEntry> found = directory.find(id);
        if (found.isPresent()) return found;
        Long into = complexes.mergedInto(id);
        return into == null ? found : standing(into, directory);
    }

    /** The middle of the points of its complexes; a part without one lies where its whole does. */
    private static @Nullable Spot spot(Iterable<ComplexEntry> ground, Directory directory, RegionHistory history) {
        List<MapPoint> points = new ArrayList<>();
        for (ComplexEntry complex : ground) {
            MapPoint point = point(complex, directory, history);
            if (point != null) points.add(point);
        }
        if (points.isEmpty()) return null;
        return new Spot(
                points.stream().mapToDouble(MapPoint::longitude).average().orElseThrow(),
                points.stream().mapToDouble(MapPoint::latitude).average().orElseThrow(),
                points.stream().anyMatch(MapPoint::ofCounty));
    }

    private static @Nullable MapPoint point(ComplexEntry complex, Directory directory, RegionHistory history) {
        MapPoint own = MapPoints.of(complex, history);
        Long whole = complex.parentId();
        if (own != null || whole == null) return own;
        return directory
                .find(whole)
                .map(above -> point(above, directory, history))
                .orElse(null);
    }
}
