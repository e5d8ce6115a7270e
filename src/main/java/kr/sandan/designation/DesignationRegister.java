package kr.sandan.designation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Every designation as it stood on a day, as it was known on a day: held in memory, never changed, so that filters,
 * counts and sorting cost no query.
 */
public final class DesignationRegister {

    private static final int HELD_SELECTIONS = 32;

    /** By programme and role, hubs with what stands under them, then by name. */
    private static final Comparator<DesignationEntry> ORDER = Comparator.comparing(DesignationEntry::programme)
            .thenComparing(DesignationEntry::role)
            .thenComparing(DesignationEntry::name)
            .thenComparingLong(DesignationEntry::id);

    private final AsOf asOf;
    private final List<DesignationEntry> entries;
    private final Map<Long, DesignationEntry> byId = new HashMap<>();
    private final BiFunction<String, String, @Nullable String> regionOf;
    private final Function<LocalDate, SiteStructure> structures;
    private final Cache<DesignationFilter, Selection> selections =
            Caffeine.newBuilder().maximumSize(HELD_SELECTIONS).build();

    /**
     * @param regionOf the region of a scheme to which a province belonged on the day
     * @param structures the provinces and regions of any day
     */
    DesignationRegister(
            AsOf asOf,
            List<DesignationEntry> all,
            BiFunction<String, String, @Nullable String> regionOf,
            Function<LocalDate, SiteStructure> structures) {
        this.asOf = asOf;
        this.structures = structures;
        this.regionOf = regionOf;
        entries = all.stream().sorted(ORDER).toList();
        for (DesignationEntry entry : entries) byId.put(entry.id(), entry);
    }

    public AsOf asOf() {
        return asOf;
    }

    public List<DesignationEntry> all() {
        return entries;
    }

    public Optional<DesignationEntry> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What stood under a hub, linked sites before overlays. */
    public List<DesignationEntry> under(long hubId) {
        return entries.stream()
                .filter(entry -> entry.hub() != null && entry.hub().id() == hubId)
                .toList();
    }

    /** Those that fit the filter, counted by every facet. */
    public Selection select(DesignationFilter filter) {
        return selections.get(filter, this::selected);
    }

    /**
     * What a filter selects.
     *
     * @param entries those that fit, in the order of the list
     * @param counts by facet, the values with the number of entries, each facet with every other filter applied
     */
    public record Selection(List<DesignationEntry> entries, Map<DesignationFacet, Map<String, Integer>> counts) {

        public long startUnknown() {
            return entries.stream().filter(entry -> !entry.startKnown()).count();
        }

        public long samples() {
            return entries.stream().filter(DesignationEntry::sample).count();
        }
    }

    private Selection selected(DesignationFilter filter) {
        Map<DesignationFacet, Map<String, Integer>> counts = new EnumMap<>(DesignationFacet.class);
        for (DesignationFacet facet : DesignationFacet.values()) counts.put(facet, new TreeMap<>());
        List<DesignationEntry> fitting = new ArrayList<>();
        SiteStructure structure = filter.once() == null ? null : structures.apply(filter.once());
        for (DesignationEntry entry : entries) {
            if (filter.underHub(entry) && count(entry, filter, structure, counts)) fitting.add(entry);
        }
        return new Selection(List.copyOf(fitting), counts);
    }

    /** Counts an entry under each facet whose filter alone it fails, or under all; says whether it fits altogether. */
    private boolean count(
            DesignationEntry entry,
            DesignationFilter filter,
            @Nullable SiteStructure structure,
            Map<DesignationFacet, Map<String, Integer>> counts) {
        Map<DesignationFacet, Set<String>> values = new EnumMap<>(DesignationFacet.class);
        DesignationFacet missed = null;
        int misses = 0;
        for (DesignationFacet facet : DesignationFacet.values()) {
            Set<String> of =
                    structure == null ? values(entry, facet, filter.scheme()) : once(entry, facet, filter, structure);
            values.put(facet, of);
            Set<String> wanted = filter.of(facet);
            if (!wanted.isEmpty() && wanted.stream().noneMatch(of::contains)) {
                missed = facet;
                misses++;
            }
        }
        for (Map.Entry<DesignationFacet, Set<String>> facet : values.entrySet()) {
            if (misses > 1 || (misses == 1 && facet.getKey() != missed)) continue;
            Map<String, Integer> counted = counts.computeIfAbsent(facet.getKey(), absent -> new TreeMap<>());
            facet.getValue().forEach(value -> counted.merge(value, 1, Integer::sum));
        }
        return misses == 0;
    }

    /** As totals count: every site under one type and one region. */
    private Set<String> once(
            DesignationEntry entry, DesignationFacet facet, DesignationFilter filter, SiteStructure structure) {
        String scheme = filter.scheme() == null ? DesignationSummary.NONE : filter.scheme();
        return switch (facet) {
            case TYPE -> Set.of(DesignationSummary.type(entry));
            case REGION -> Set.of(structure.region(entry, scheme));
            default -> values(entry, facet, filter.scheme());
        };
    }

    private Set<String> values(DesignationEntry entry, DesignationFacet facet, @Nullable String scheme) {
        return switch (facet) {
            case PROGRAMME -> Set.of(entry.programme());
            case ROLE -> Set.of(entry.role().name());
            case TYPE -> names(entry.types());
            case PROVINCE -> entry.provinces();
            case REGION -> scheme == null ? Set.of() : regions(entry, scheme);
            case OFFICE -> names(entry.offices());
            case START -> Set.of(entry.startKnown() ? "known" : "unknown");
            case SAMPLE -> Set.of(String.valueOf(entry.sample()));
        };
    }

    /** The regions of a scheme in which the complexes of a site lie. */
    public Set<String> regions(DesignationEntry entry, String scheme) {
        Set<String> regions = new TreeSet<>();
        for (String province : entry.provinces()) {
            String region = regionOf.apply(scheme, province);
            if (region != null) regions.add(region);
        }
        return regions;
    }

    private static Set<String> names(Set<?> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.add(value.toString()));
        return names;
    }
}
