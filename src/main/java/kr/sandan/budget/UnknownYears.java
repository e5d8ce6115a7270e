package kr.sandan.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.sandan.budget.BudgetPhases.Periods;
import kr.sandan.budget.BudgetPhases.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Years of programmes in which there was money that nobody tells of: those of a phase, and those between two years that are known.
 *
 * @param all in the order of years and programmes
 */
public record UnknownYears(List<Unknown> all) {

    /**
     * A year without a version.
     *
     * @param phase of which it is a part, or null where it only lies between known ones
     */
    public record Unknown(
            long programmeId, int year, @Nullable Phase phase) {}

    /** @param versions every version known */
    public static UnknownYears among(List<BudgetVersion> versions, Periods periods) {
        Map<Long, TreeSet<Integer>> known = new TreeMap<>();
        versions.forEach(one ->
                known.computeIfAbsent(one.programmeId(), id -> new TreeSet<>()).add(one.year()));
        Map<Long, TreeSet<Integer>> expected = new TreeMap<>();
        known.forEach((programme, years) -> {
            for (int year = years.first(); year <= years.last(); year++) expect(expected, programme, year);
        });
        for (Phase phase : periods.phases()) {
            int last = phase.toYear() == null ? phase.fromYear() : phase.toYear();
            for (int year = phase.fromYear(); year <= last; year++) expect(expected, phase.programmeId(), year);
        }
        return new UnknownYears(expected.entrySet().stream()
                .flatMap(programme -> programme.getValue().stream()
                        .filter(year -> !known.getOrDefault(programme.getKey(), new TreeSet<>())
                                .contains(year))
                        .map(year -> new Unknown(
                                programme.getKey(),
                                year,
                                periods.find(programme.getKey(), year).orElse(null))))
                .sorted(Comparator.comparingInt(Unknown::year).thenComparing(Unknown::programmeId))
                .toList());
    }

    private static void expect(Map<Long, TreeSet<Integer>> expected, long programme, int year) {
        expected.computeIfAbsent(programme, id -> new TreeSet<>()).add(year);
    }

    /** Those of a programme, or of all for null. */
    public List<Unknown> of(@Nullable Long programme) {
        return all.stream()
                .filter(one -> programme == null || one.programmeId() == programme)
                .toList();
    }
}
