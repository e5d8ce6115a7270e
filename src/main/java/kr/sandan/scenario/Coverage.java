package kr.sandan.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceThen;
import kr.sandan.designation.DesignationRole;
import org.jspecify.annotations.Nullable;

/**
 * How much of the firms and the employment of a region lies in designated complexes. Only published figures of one quarter
 * are added; a withheld one is not zero, and a part without a figure of its own has none: both are counted and said.
 */
final class Coverage {

    private final Collection<ComplexEntry> all;
    private final Function<String, String> regionOf;
    private final @Nullable LocalDate quarter;

    /**
     * @param all every complex of the day, parts not counted
     * @param regionOf the region of a province
     * @param quarter the quarter whose figures are added, by its last day; null where none is published
     */
    Coverage(Collection<ComplexEntry> all, Function<String, String> regionOf, @Nullable LocalDate quarter) {
        this.all = all;
        this.regionOf = regionOf;
        this.quarter = quarter;
    }

    /** @return one line for each region, in the order given, then for those found beside them, then for the whole */
    List<Outcome.RegionLine> lines(List<Placed> sites, List<String> order) {
        Collection<ComplexEntry> designated = distinct(sites);
        Map<String, List<Placed>> byRegion = new LinkedHashMap<>();
        order.forEach(region -> byRegion.put(region, new ArrayList<>()));
        for (Placed site : sites) {
            Set<String> regions =
                    site.provinces().stream().map(regionOf).collect(Collectors.toCollection(TreeSet::new));
            if (regions.isEmpty()) regions.add(Outcome.UNKNOWN);
            regions.forEach(region ->
                    byRegion.computeIfAbsent(region, other -> new ArrayList<>()).add(site));
        }
        List<Outcome.RegionLine> lines = new ArrayList<>();
        byRegion.forEach((region, members) -> lines.add(line(region, members, designated)));
        lines.add(line(null, sites, designated));
        return lines;
    }

    private Outcome.RegionLine line(@Nullable String region, List<Placed> sites, Collection<ComplexEntry> designated) {
        return new Outcome.RegionLine(
                region,
                count(sites, DesignationRole.HUB),
                count(sites, DesignationRole.LINKED),
                count(sites, DesignationRole.TARGET),
                share(region, Measure.TENANTS, designated),
                share(region, Measure.EMPLOYMENT, designated));
    }

    private static int count(List<Placed> sites, DesignationRole role) {
        return (int)
                sites.stream().filter(placed -> placed.site().role() == role).count();
    }

    private Outcome.Share share(@Nullable String region, Measure measure, Collection<ComplexEntry> designated) {
        return new Outcome.Share(sum(region, measure, designated), sum(region, measure, all));
    }

    /** Each complex once, and none of which a whole is among them. */
    private static Collection<ComplexEntry> distinct(List<Placed> sites) {
        Map<Long, ComplexEntry> designated = new LinkedHashMap<>();
        for (Placed site : sites) site.ground().forEach(complex -> designated.put(complex.id(), complex));
        Map<Long, Long> parents = new LinkedHashMap<>();
        designated.values().forEach(complex -> {
            Long whole = complex.parentId();
            if (whole != null) parents.put(complex.id(), whole);
        });
        return designated.values().stream()
                .filter(complex -> !under(complex.parentId(), designated, parents))
                .toList();
    }

    private static boolean under(@Nullable Long whole, Map<Long, ComplexEntry> designated, Map<Long, Long> parents) {
        for (Long above = whole; above != null; above = parents.get(above))
            if (designated.containsKey(above)) return true;
        return false;
    }

    private Outcome.Sum sum(@Nullable String region, Measure measure, Collection<ComplexEntry> entries) {
        BigDecimal sum = null;
        int complexes = 0;
        int withheld = 0;
        int without = 0;
        for (ComplexEntry entry : entries) {
            if (region != null && !liesIn(entry, region)) continue;
            complexes++;
            List<Figure> figures = figures(entry, region, measure);
            if (figures.isEmpty()) without++;
            if (figures.stream().anyMatch(Figure::withheld)) withheld++;
            for (Figure figure : figures) {
                BigDecimal value = figure.value();
                if (value != null) sum = sum == null ? value : sum.add(value);
            }
        }
        return new Outcome.Sum(sum, complexes, withheld, without);
    }

    private boolean liesIn(ComplexEntry entry, String region) {
        return entry.places().stream()
                .anyMatch(place -> regionOf.apply(place.provinceCode()).equals(region));
    }

    /** Its figures of the quarter that count for the region; a complex in one region counts there as a whole. */
    private List<Figure> figures(ComplexEntry entry, @Nullable String region, Measure measure) {
        if (quarter == null || !quarter.equals(entry.quarter())) return List.of();
        Set<String> provinces = entry.places().stream()
                .map(PlaceThen::provinceCode)
                .filter(code -> region == null || regionOf.apply(code).equals(region))
                .collect(Collectors.toSet());
        List<Figure> figures = new ArrayList<>();
        if (region == null || entry.figuresByProvince().isEmpty()) {
            Figure whole = entry.figure(measure);
            if (whole != null) figures.add(whole);
            return figures;
        }
        for (String province : provinces) {
            Figure there = entry.figureIn(province, measure);
            if (there != null) figures.add(there);
        }
        return figures;
    }
}
