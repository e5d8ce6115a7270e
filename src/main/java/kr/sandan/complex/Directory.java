package kr.sandan.complex;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NamePattern;
import org.jspecify.annotations.Nullable;

/**
 * Every complex as it stood on a day, as it was known on a day: held in memory, never changed, so that filters, counts
 * and sorting cost no query.
 */
public final class Directory {

    private static final int HELD_SELECTIONS = 32;

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();

    private final AsOf asOf;
    private final List<Indexed> complexes;
    private final Map<Long, ComplexEntry> byId = new HashMap<>();
    private final Map<Long, List<ComplexEntry>> parts;
    private final FacetColumns columns;
    private final Cache<ComplexFilter, Selection> selections =
            Caffeine.newBuilder().maximumSize(HELD_SELECTIONS).build();

    /**
     * One complex with what it is found by.
     *
     * @param names its normalised names, in all forms people use
     * @param provinces codes of the day
     * @param counties codes of the day
     * @param regions codes of wide-area regions, by scheme
     */
    record Indexed(
            ComplexEntry entry,
            List<String> names,
            Set<String> provinces,
            Set<String> counties,
            Map<String, Set<String>> regions) {}

    Directory(AsOf asOf, List<Indexed> all) {
        this.asOf = asOf;
        for (Indexed indexed : all) byId.put(indexed.entry().id(), indexed.entry());
        complexes = all.stream().filter(indexed -> isWhole(indexed.entry())).toList();
        columns = new FacetColumns(complexes);
        parts = all.stream()
                .map(Indexed::entry)
                .filter(entry -> !isWhole(entry))
                .sorted(Comparator.comparingInt(ComplexEntry::ordinal).thenComparingLong(ComplexEntry::id))
                .collect(Collectors.groupingBy(entry -> entry.parentId() == null ? 0L : entry.parentId()));
    }

    private boolean isWhole(ComplexEntry entry) {
        return entry.parentId() == null;
    }

    public AsOf asOf() {
        return asOf;
    }

    /** Tells it from every other picture that this process has made. */
    public long number() {
        return number;
    }

    /** The complex or part with this number, if it was there and known. */
    public Optional<ComplexEntry> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The parts of a complex, in their order. */
    public List<ComplexEntry> partsOf(long id) {
        return parts.getOrDefault(id, List.of());
    }

    /** How many complexes there are, parts not counted. */
    public int size() {
        return complexes.size();
    }

    /** Every complex, parts not counted. */
    public List<ComplexEntry> all() {
        return complexes.stream().map(Indexed::entry).toList();
    }

    /** Every complex and every part. */
    Stream<ComplexEntry> everything() {
        return byId.values().stream().sorted(Comparator.comparingLong(ComplexEntry::id));
    }

    /** Those that fit the filter, counted by every facet. */
    public Selection select(ComplexFilter filter) {
        return selections.get(filter, this::selected);
    }

    private Selection selected(ComplexFilter filter) {
        NamePattern pattern = new NamePattern(filter.q() == null ? "" : filter.q());
        if (pattern.isEmpty()) return selected(filter, name -> true, false);
        Selection asTyped = selected(filter, pattern::fits, false);
        return asTyped.total() > 0 ? asTyped : selected(filter, pattern::almostFits, true);
    }

    private Selection selected(ComplexFilter filter, Predicate<String> name, boolean forgiving) {
        FacetCounts counts = new FacetCounts(filter, columns);
        List<ComplexEntry> fitting = new ArrayList<>();
        for (int place = 0; place < complexes.size(); place++) {
            Indexed indexed = complexes.get(place);
            ComplexEntry entry = indexed.entry();
            if (filter.area().holds(entry.whole(Measure.DESIGNATED_AREA))
                    && filter.employment().holds(entry.whole(Measure.EMPLOYMENT))
                    && indexed.names().stream().anyMatch(name)
                    && counts.add(place)) fitting.add(entry);
        }
        return new Selection(List.copyOf(fitting), counts.counted(), forgiving);
    }

    /** What a filter selects; what pages ask of it is worked out once. */
    public static final class Selection {

        private final List<ComplexEntry> entries;
        private final Map<Facet, Facet.Counted> facets;
        private final boolean forgiving;
        private final List<ComplexEntry> inSeveralProvinces;
        private final long samples;
        private final long startUnknown;
        private final long withoutOffice;
        private final @Nullable LocalDate newestQuarter;
        private final Map<Order, List<ComplexEntry>> sorted = new ConcurrentHashMap<>();

        Selection(List<ComplexEntry> entries, Map<Facet, Facet.Counted> facets, boolean forgiving) {
            this.entries = entries;
            this.facets = facets;
            this.forgiving = forgiving;
            this.inSeveralProvinces =
                    entries.stream().filter(ComplexEntry::inSeveralProvinces).toList();
            this.samples = entries.stream().filter(ComplexEntry::sample).count();
            this.startUnknown =
                    entries.stream().filter(entry -> !entry.startKnown()).count();
            this.withoutOffice =
                    entries.stream().filter(entry -> entry.officeId() == null).count();
            this.newestQuarter = DirectoryTotals.newestQuarter(entries);
        }

        private record Order(ComplexSort by, boolean descending) {}

        /** Those that fit, in the order of the directory. */
        public List<ComplexEntry> entries() {
            return entries;
        }

        /** Counts by facet, each with every other filter applied. */
        public Map<Facet, Facet.Counted> facets() {
            return facets;
        }

        /** Whether nothing fitted as typed and names with one slip are shown. */
        public boolean forgiving() {
            return forgiving;
        }

        public int total() {
            return entries.size();
        }

        public long samples() {
            return samples;
        }

        /** How many are listed although nobody knows since when they exist. */
        public long startUnknown() {
            return startUnknown;
        }

        /** How many no office is known to answer for. */
        public long withoutOffice() {
            return withoutOffice;
        }

        /** The newest quarter of which any has figures, by its last day; null where none has. */
        public @Nullable LocalDate newestQuarter() {
            return newestQuarter;
        }

        /** The counts of one facet. */
        public Facet.Counted counted(Facet facet) {
            return facets.getOrDefault(facet, new Facet.Counted(facet, List.of()));
        }

        /** Those that lie in several provinces, and so count more than once by province. */
        public List<ComplexEntry> inSeveralProvinces() {
            return inSeveralProvinces;
        }

        /** The entries in the order asked for. */
        public List<ComplexEntry> sorted(ComplexSort sort, boolean descending) {
            return sorted.computeIfAbsent(
                    new Order(sort, descending),
                    order ->
                            entries.stream().sorted(sort.comparator(descending)).toList());
        }
    }
}
