package kr.sandan.complex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;

/**
 * Every complex as it stood on a day, as it was known on a day: held in memory, never changed, so that filters, counts
 * and sorting cost no query.
 */
public final class Directory {

    private final AsOf asOf;
    private final List<Indexed> complexes;
    private final Map<Long, ComplexEntry> byId = new HashMap<>();
    private final Map<Long, List<ComplexEntry>> parts;

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

    /** Those that fit the filter, counted by every facet. */
    public Selection select(ComplexFilter filter) {
        NamePattern pattern = new NamePattern(filter.q() == null ? "" : filter.q());
        if (pattern.isEmpty()) return select(filter, names -> true, false);
        Selection asTyped = select(filter, names -> names.stream().anyMatch(pattern::fits), false);
        if (asTyped.total() > 0) return asTyped;
        return select(filter, names -> names.stream().anyMatch(pattern::almostFits), true);
    }

    private Selection select(ComplexFilter filter, Predicate<List<String>> name, boolean forgiving) {
        FacetCounts counts = new FacetCounts(filter);
        List<ComplexEntry> fitting = new ArrayList<>();
        for (Indexed indexed : complexes) {
            ComplexEntry entry = indexed.entry();
            if (!filter.area().holds(entry.whole(Measure.DESIGNATED_AREA))
                    || !filter.employment().holds(entry.whole(Measure.EMPLOYMENT))
                    || !name.test(indexed.names())) continue;
            if (counts.add(indexed)) fitting.add(entry);
        }
        return new Selection(fitting, counts.counted(), forgiving);
    }

    /**
     * What a filter selects.
     *
     * @param entries those that fit, in the order of the directory
     * @param facets counts by facet, each with every other filter applied
     * @param forgiving whether nothing fitted as typed and names with one slip are shown
     */
    public record Selection(List<ComplexEntry> entries, Map<Facet, Facet.Counted> facets, boolean forgiving) {

        public int total() {
            return entries.size();
        }

        public long samples() {
            return entries.stream().filter(ComplexEntry::sample).count();
        }

        /** How many are listed although nobody knows since when they exist. */
        public long startUnknown() {
            return entries.stream().filter(entry -> !entry.startKnown()).count();
        }

        /** The counts of one facet. */
        public Facet.Counted counted(Facet facet) {
            return facets.getOrDefault(facet, new Facet.Counted(facet, List.of()));
        }

        /** Those that lie in several provinces, and so count more than once by province. */
        public List<ComplexEntry> inSeveralProvinces() {
            return entries.stream().filter(ComplexEntry::inSeveralProvinces).toList();
        }

        /** The entries in the order asked for. */
        public List<ComplexEntry> sorted(ComplexSort sort, boolean descending) {
            return entries.stream().sorted(sort.comparator(descending)).toList();
        }
    }
}
