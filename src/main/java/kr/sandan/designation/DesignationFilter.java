package kr.sandan.designation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which designations are meant; an empty set leaves a facet out.
 *
 * @param values the values chosen, by facet
 * @param hub the hub under which they stand, itself included; null for any
 * @param scheme the scheme by which regions are meant, null for none
 * @param once the day on whose provinces and regions each site is under one type and one region, as totals count it; null
 *     where it is under every one in which it has a complex
 */
public record DesignationFilter(
        Map<DesignationFacet, Set<String>> values,
        @Nullable Long hub,
        @Nullable String scheme,
        @Nullable LocalDate once) {

    public static final DesignationFilter ALL = new DesignationFilter(Map.of(), null, null, null);

    public DesignationFilter {
        values = Map.copyOf(values);
    }

    public Set<String> of(DesignationFacet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    boolean underHub(DesignationEntry entry) {
        if (hub == null) return true;
        DesignationEntry.Hub of = entry.hub();
        return entry.id() == hub || (of != null && of.id() == hub);
    }
}
