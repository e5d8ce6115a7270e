package kr.sandan.complex;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts complexes by every facet in one pass: a complex counts under a facet when it passes the filters of all other
 * facets, so that choosing a second value of the same facet shows what it would add.
 */
final class FacetCounts {

    private static final Facet[] FACETS = Facet.values();

    private final ComplexFilter filter;
    private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    FacetCounts(ComplexFilter filter) {
        this.filter = filter;
        for (Facet facet : FACETS) {
            chosen.put(facet, chosenOf(facet));
            counts.put(facet, new TreeMap<>(orderOf(facet)));
        }
    }

    /** Counts one complex and says whether it passes every filter. */
    boolean add(Directory.Indexed indexed) {
        @Nullable Facet failing = null;
        for (Facet facet : FACETS) {
            Set<String> wanted = chosen.getOrDefault(facet, Set.of());
            if (wanted.isEmpty() || valuesOf(facet, indexed).stream().anyMatch(wanted::contains)) continue;
            if (failing != null) return false;
            failing = facet;
        }
        for (Facet facet : FACETS) {
            if (failing != null && failing != facet) continue;
            for (String value : valuesOf(facet, indexed))
                counts.computeIfAbsent(facet, key -> new TreeMap<>()).merge(value, 1, Integer::sum);
        }
        return failing == null;
    }

    Map<Facet, Facet.Counted> counted() {
        Map<Facet, Facet.Counted> result = new LinkedHashMap<>();
        counts.forEach((facet, byValue) -> {
            Set<String> wanted = chosen.getOrDefault(facet, Set.of());
            wanted.forEach(value -> byValue.putIfAbsent(value, 0));
            List<Facet.Value> values = byValue.entrySet().stream()
                    .map(count -> new Facet.Value(count.getKey(), count.getValue(), wanted.contains(count.getKey())))
                    .toList();
            result.put(facet, new Facet.Counted(facet, values));
        });
        return result;
    }

    private Collection<String> valuesOf(Facet facet, Directory.Indexed indexed) {
        ComplexEntry entry = indexed.entry();
        return switch (facet) {
            case TYPE -> List.of(entry.type().name());
            case PROVINCE -> indexed.provinces();
            case COUNTY -> filter.provinces().isEmpty() && filter.counties().isEmpty() ? List.of() : indexed.counties();
            case REGION ->
                filter.scheme() == null ? List.of() : indexed.regions().getOrDefault(filter.scheme(), Set.of());
            case OFFICE -> entry.officeId() == null ? List.of() : List.of(String.valueOf(entry.officeId()));
            case STATE ->
                entry.state() == null ? List.of() : List.of(entry.state().name());
            case START -> List.of(entry.startKnown() ? "known" : "unknown");
            case SAMPLE -> List.of(String.valueOf(entry.sample()));
        };
    }

    private Set<String> chosenOf(Facet facet) {
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

    private static Comparator<String> orderOf(Facet facet) {
        return switch (facet) {
            case TYPE -> Comparator.comparing(ComplexType::valueOf);
            case STATE -> Comparator.comparing(ComplexState::valueOf);
            case PROVINCE -> ProvinceOrder.BY_CODE;
            default -> Comparator.naturalOrder();
        };
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
