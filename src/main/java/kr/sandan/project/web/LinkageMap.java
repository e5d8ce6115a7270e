package kr.sandan.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexQueries;
import kr.sandan.complex.Directory;
import kr.sandan.complex.MapPoints;
import kr.sandan.complex.PlaceThen;
import kr.sandan.platform.AsOf;
import kr.sandan.project.Node;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stations of a linkage: where they lie, and which one follows which. */
@Component
class LinkageMap {

    private final ComplexDirectory directory;
    private final ComplexQueries complexes;
    private final RegionQueries regions;

    LinkageMap(ComplexDirectory directory, ComplexQueries complexes, RegionQueries regions) {
        this.directory = directory;
        this.complexes = complexes;
        this.regions = regions;
    }

    /**
     * A complex of a station.
     *
     * @param station what the station is called
     * @param regions the wide-area regions of the day in which the complex lies
     * @param key its place on the map, {@code to} the one to which a line leads
     * @param ofCounty whether the point is that of the county
     */
    record Stop(
            int position,
            String station,
            @Nullable String role,
            long complexId,
            String complex,
            String provinces,
            String regions,
            MapPoints.@Nullable MapPoint point,
            String key,
            @Nullable String to) {

        public boolean ofCounty() {
            return point != null && point.ofCounty();
        }
    }

    /** Where and when it is drawn. */
    private record Ground(Directory held, RegionHistory history, LocalDate day, boolean korean) {}

    /**
     * The stations in their order.
     *
     * @param day the day whose wide-area regions are named
     */
    List<Stop> of(List<Node> nodes, AsOf asOf, LocalDate day, Locale locale) {
        Ground ground = new Ground(directory.at(asOf), regions.history(asOf), day, ProjectWords.korean(locale));
        List<Stop> stops = new ArrayList<>();
        for (int at = 0; at < nodes.size(); at++)
            for (int place = 0; place < nodes.get(at).complexIds().size(); place++)
                stops.add(stop(nodes, at, place, ground));
        return stops;
    }

    private static String key(int node, int place) {
        return (node + 1) + "-" + place;
    }

    private Stop stop(List<Node> nodes, int at, int place, Ground ground) {
        Node node = nodes.get(at);
        long id = node.complexIds().get(place);
        Long survivor = complexes.mergedInto(id);
        ComplexEntry entry =
                ground.held().find(survivor == null ? id : survivor).orElse(null);
        boolean korean = ground.korean();
        return new Stop(
                at + 1,
                node.name(),
                node.role(),
                entry == null ? id : entry.id(),
                entry == null ? "#" + id : called(entry, korean),
                entry == null ? "" : provinces(entry, korean),
                entry == null ? "" : regions(entry, ground.history(), ground.day(), korean),
                entry == null ? null : MapPoints.of(entry, ground.history()),
                key(at, place),
                at + 1 < nodes.size() ? key(at + 1, 0) : null);
    }

    private static String called(ComplexEntry entry, boolean korean) {
        String english = entry.facts().nameEn();
        return korean || english == null ? entry.name() : english;
    }

    private static String provinces(ComplexEntry entry, boolean korean) {
        return entry.places().stream()
                .map(place -> korean ? place.provinceName() : place.provinceNameEn())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** By the scheme of the day: 5+2 in 2010, 5극3특 today. */
    private static String regions(ComplexEntry entry, RegionHistory history, LocalDate day, boolean korean) {
        Set<String> names = new LinkedHashSet<>();
        Scheme scheme = history.schemeInForce(day).orElse(null);
        if (scheme == null) return "";
        for (PlaceThen place : entry.places()) {
            String county = place.countyCode();
            String code = county == null ? place.provinceCode() : county;
            history.schemeRegionOf(scheme.code(), code, day)
                    .ifPresent(region -> names.add(korean ? region.name() : region.nameEn()));
        }
        return String.join(", ", names);
    }
}
