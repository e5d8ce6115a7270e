package kr.sandan.complex;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and sums of complexes by province and type, the published figures added up over what is visible.
 *
 * <p>A complex in two provinces counts in both, with the figures of each; in the whole it counts once. Only figures of the
 * newest quarter among the complexes are added: figures of different quarters have no sum.
 */
public final class DirectoryTotals {

    private DirectoryTotals() {}

    /**
     * How many, and how much.
     *
     * @param complexes how many complexes
     * @param byType how many of each type
     * @param sums sums of the visible figures
     * @param withheld how many complexes withhold the figure, so that the sum falls short of the published total
     */
    public record Total(
            int complexes,
            Map<ComplexType, Integer> byType,
            Map<Measure, BigDecimal> sums,
            Map<Measure, Integer> withheld) {

        public int ofType(ComplexType type) {
            return byType.getOrDefault(type, 0);
        }

        public BigDecimal sum(Measure measure) {
            return sums.getOrDefault(measure, BigDecimal.ZERO);
        }

        public int withheld(Measure measure) {
            return withheld.getOrDefault(measure, 0);
        }
    }

    /** Of all the complexes together. */
    public static Total whole(Collection<ComplexEntry> entries) {
        return total(entries, newestQuarter(entries), ComplexEntry::figures);
    }

    /** By code of the province of the day, in the customary order. */
    public static Map<String, Total> byProvince(Collection<ComplexEntry> entries) {
        Map<String, List<ComplexEntry>> grouped = new TreeMap<>(ProvinceOrder.BY_CODE);
        for (ComplexEntry entry : entries) {
            Set<String> provinces = new LinkedHashSet<>();
            entry.places().forEach(place -> provinces.add(place.provinceCode()));
            for (String province : provinces)
                grouped.computeIfAbsent(province, code -> new ArrayList<>()).add(entry);
        }
        LocalDate newest = newestQuarter(entries);
        Map<String, Total> totals = new TreeMap<>(ProvinceOrder.BY_CODE);
        grouped.forEach((province, members) ->
                totals.put(province, total(members, newest, entry -> in(entry, province))));
        return totals;
    }

    /** The newest quarter of which any of the complexes has figures, by its last day; null where none has. */
    public static @Nullable LocalDate newestQuarter(Collection<ComplexEntry> entries) {
        LocalDate newest = null;
        for (ComplexEntry entry : entries) {
            LocalDate quarter = entry.quarter();
            if (quarter != null && (newest == null || quarter.isAfter(newest))) newest = quarter;
        }
        return newest;
    }

    private static Map<Measure, Figure> in(ComplexEntry entry, String province) {
        if (entry.figuresByProvince().isEmpty()) return entry.figures();
        return entry.figuresByProvince().getOrDefault(province, Map.of());
    }

    private static Total total(
            Collection<ComplexEntry> entries,
            @Nullable LocalDate quarter,
            Function<ComplexEntry, Map<Measure, Figure>> figuresOf) {
        Map<ComplexType, Integer> byType = new EnumMap<>(ComplexType.class);
        Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        Map<Measure, Integer> withheld = new EnumMap<>(Measure.class);
        for (ComplexEntry entry : entries) {
            byType.merge(entry.type(), 1, Integer::sum);
            if (entry.quarter() == null || !entry.quarter().equals(quarter)) continue;
            figuresOf.apply(entry).forEach((measure, figure) -> {
                if (!measure.additive()) return;
                if (figure.value() != null) sums.merge(measure, figure.value(), BigDecimal::add);
                if (figure.withheld()) withheld.merge(measure, 1, Integer::sum);
            });
        }
        return new Total(entries.size(), byType, sums, withheld);
    }
}
