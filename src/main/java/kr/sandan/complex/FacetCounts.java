package kr.sandan.complex;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts complexes by every facet in one pass: a complex counts under a facet when it passes the filters of all other
 * facets, so that choosing a second value of the same facet shows what it would add.
 */
final class FacetCounts {

    private static final Facet[] FACETS = Facet.values();
    private static final int NONE = -1;

    private final Tally[] tallies = new Tally[FACETS.length];

    FacetCounts(ComplexFilter filter, FacetColumns columns) {
        for (Facet facet : FACETS) {
            Set<String> chosen = chosenOf(facet, filter);
            FacetColumns.Column column = columns.of(facet, filter.scheme());
            tallies[facet.ordinal()] = new Tally(
                    chosen,
                    column,
                    column.among(chosen),
                    new int[column.values().size()],
                    isShown(facet, filter));
        }
    }

    /** The counts of one facet, what is chosen of it, and whether the page shows it. */
    private record Tally(
            Set<String> chosen, FacetColumns.Column column, boolean[] wanted, int[] counts, boolean shown) {

        boolean passes(int complex) {
            if (chosen.isEmpty()) return true;
            for (int value : column.held()[complex]) if (wanted[value]) return true;
            return false;
        }

        void add(int complex) {
            for (int value : column.held()[complex]) counts[value]++;
        }
    }

    /** Counts the complex at this place of the directory and says whether it passes every filter. */
    boolean add(int complex) {
        int failing = NONE;
        for (int facet = 0; facet < tallies.length; facet++) {
            if (tallies[facet].passes(complex)) continue;
            if (failing != NONE) return false;
            failing = facet;
        }
        if (failing != NONE) tallies[failing].add(complex);
        else for (Tally tally : tallies) tally.add(complex);
        return failing == NONE;
    }

    Map<Facet, Facet.Counted> counted() {
        Map<Facet, Facet.Counted> result = new EnumMap<>(Facet.class);
        for (Facet facet : FACETS) result.put(facet, counted(facet, tallies[facet.ordinal()]));
        return result;
    }

    /** The values that occur or are chosen; a value that no complex has can still be chosen. */
    private static Facet.Counted counted(Facet facet, Tally tally) {
        Map<String, Integer> byValue = new TreeMap<>(FacetColumns.orderOf(facet));
        tally.chosen().forEach(value -> byValue.put(value, 0));
        for (int value = 0; value < tally.counts().length && tally.shown(); value++) {
            if (tally.counts()[value] > 0) byValue.put(tally.column().values().get(value), tally.counts()[value]);
        }
        List<Facet.Value> values = byValue.entrySet().stream()
                .map(count -> new Facet.Value(
                        count.getKey(), count.getValue(), tally.chosen().contains(count.getKey())))
                .toList();
        return new Facet.Counted(facet, values);
    }

    /** Counties are listed within the provinces chosen only. */
    private static boolean isShown(Facet facet, ComplexFilter filter) {
        return facet != Facet.COUNTY
                || !filter.provinces().isEmpty()
                || !filter.counties().isEmpty();
    }

    private static Set<String> chosenOf(Facet facet, ComplexFilter filter) {
        return switch (facet) {
            case TYPE -> names(filter.types());
            case PROVINCE -> filter.provinces();
            case COUNTY -> filter.counties();
            case REGION -> filter.regions();
            case OFFICE -> filter.offices().stream().map(String::valueOf).collect(Collectors.toSet());
            case STATE -> names(filter.states());
            case START ->
                filter.startUnknown() == null ? Set.of() : Set.of(filter.startUnknown() ? "unknown" : "known");
            case SAMPLE -> filter.sample() == null ? Set.of() : Set.of(String.valueOf(filter.sample()));
        };
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
