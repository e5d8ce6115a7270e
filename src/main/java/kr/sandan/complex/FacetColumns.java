package kr.sandan.complex;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What every complex of a directory has under each facet, as numbers of values, so that counting is adding. */
final class FacetColumns {

    private final List<Directory.Indexed> complexes;
    private final Map<Key, Column> columns = new ConcurrentHashMap<>();

    FacetColumns(List<Directory.Indexed> complexes) {
        this.complexes = complexes;
    }

    private record Key(Facet facet, String scheme) {}

    /**
     * The values of one facet.
     *
     * @param values in the order in which pages list them
     * @param held by complex, the places of its values in that list
     */
    record Column(List<String> values, int[][] held) {

        /** By place in the list, whether the value is among these. */
        boolean[] among(Set<String> wanted) {
            boolean[] among = new boolean[values.size()];
            for (int i = 0; i < among.length; i++) among[i] = wanted.contains(values.get(i));
            return among;
        }
    }

    /** The column of a facet; regions are those of a scheme, none without one. */
    Column of(Facet facet, @Nullable String scheme) {
        String ofScheme = facet == Facet.REGION && scheme != null ? scheme : "";
        return columns.computeIfAbsent(new Key(facet, ofScheme), key -> column(facet, ofScheme));
    }

    private Column column(Facet facet, String scheme) {
        Function<Directory.Indexed, Collection<String>> valuesOf = complex -> valuesOf(facet, scheme, complex);
        List<String> values = complexes.stream()
                .flatMap(complex -> valuesOf.apply(complex).stream())
                .distinct()
                .sorted(orderOf(facet))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, values.size()).forEach(place -> places.put(values.get(place), place));
        int[][] held = new int[complexes.size()][];
        Arrays.setAll(
                held,
                complex -> valuesOf.apply(complexes.get(complex)).stream()
                        .mapToInt(places::get)
                        .toArray());
        return new Column(values, held);
    }

    private static Collection<String> valuesOf(Facet facet, String scheme, Directory.Indexed indexed) {
        ComplexEntry entry = indexed.entry();
        return switch (facet) {
            case TYPE -> List.of(entry.type().name());
            case PROVINCE -> indexed.provinces();
            case COUNTY -> indexed.counties();
            case REGION -> indexed.regions().getOrDefault(scheme, Set.of());
            case OFFICE -> entry.officeId() == null ? List.of() : List.of(String.valueOf(entry.officeId()));
            case STATE ->
                entry.state() == null ? List.of() : List.of(entry.state().name());
            case START -> List.of(entry.startKnown() ? "known" : "unknown");
            case SAMPLE -> List.of(String.valueOf(entry.sample()));
        };
    }

    static Comparator<String> orderOf(Facet facet) {
        return switch (facet) {
            case TYPE -> Comparator.comparing(ComplexType::valueOf);
            case STATE -> Comparator.comparing(ComplexState::valueOf);
            case PROVINCE -> ProvinceOrder.BY_CODE;
            default -> Comparator.naturalOrder();
        };
    }
}
