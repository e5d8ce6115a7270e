package kr.sandan.budget;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.sandan.budget.BudgetDimension.Of;
import kr.sandan.platform.LikePattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for entries of budgets in SQL. */
@Component
class BudgetEntries {

    /** Those of some versions that were known on a day, as {@code e}: what holds now and what was superseded, each by its index. */
    private static final String KNOWN = """
             from (select * from budget_entry where version_id = any(:versions) and superseded_at is null and known_from < :until
                   union all
                   select * from budget_entry where version_id = any(:versions) and superseded_at >= :until and known_from < :until) e
            """;

    private final BudgetPlaceValues places;

    BudgetEntries(BudgetPlaceValues places) {
        this.places = places;
    }

    /**
     * The entries that a filter asks for.
     *
     * @param from what stands after {@code from}, with the entries as {@code e}
     */
    record Asked(String from, String where, Map<String, Object> values) {}

    Asked asked(BudgetFilter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("versions", filter.versions().stream().map(BudgetVersion::id).toArray(Long[]::new));
        values.put("until", filter.asOf().knownUntilUtc());
        StringBuilder where = new StringBuilder(" where true");
        StringBuilder headings = new StringBuilder();
        filter.wanted().forEach((dimension, wanted) -> {
            String name = "w" + dimension.ordinal();
            switch (dimension.of()) {
                case HEADING -> headings.append(heading(dimension, wanted, name, values));
                case PLACE -> where.append(place(filter, dimension, wanted, name, values));
                case NAME -> {
                    where.append(" and e.name = any(:").append(name).append(")");
                    values.put(name, wanted.toArray(String[]::new));
                }
                case VERSION -> throw new IllegalArgumentException(dimension + " is of versions");
            }
        });
        if (!headings.isEmpty())
            where.append(" and e.heading_id in (select h.id from budget_heading h where true")
                    .append(headings)
                    .append(")");
        String words = LikePattern.containing(filter.words());
        if (words != null) {
            where.append(
                    " and (e.name ilike :words or e.line_id in (select id from budget_line where code ilike :words))");
            values.put("words", words);
        }
        return new Asked(KNOWN, where.toString(), values);
    }

    private static String heading(
            BudgetDimension dimension, Set<String> wanted, String name, Map<String, Object> values) {
        String value = "cast(" + Objects.requireNonNull(dimension.expression()) + " as text)";
        values.put(name, wanted.toArray(String[]::new));
        return " and coalesce(" + value + ", '" + BudgetSums.UNSAID + "') = any(:" + name + ")";
    }

    private String place(
            BudgetFilter filter,
            BudgetDimension dimension,
            Set<String> wanted,
            String name,
            Map<String, Object> values) {
        Map<Long, String> all = places.of(dimension, filter.scheme(), filter.asOf());
        boolean unsaid = wanted.contains(BudgetSums.UNSAID);
        Long[] fitting = all.entrySet().stream()
                .filter(place -> unsaid != wanted.contains(place.getValue()))
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
        values.put(name, fitting);
        return unsaid ? " and not e.place_id = any(:" + name + ")" : " and e.place_id = any(:" + name + ")";
    }

    /** The value of a dimension of an entry; of a version or place its number, of a heading what was looked up as {@code column}. */
    static String value(BudgetDimension dimension, String column) {
        return dimension.of() == Of.HEADING ? column : "cast(" + dimension.of().column() + " as text)";
    }

    /** The value of a dimension of a heading {@code h}; nothing for one of anything else. */
    static String ofHeading(@Nullable BudgetDimension dimension) {
        return dimension == null || dimension.of() != Of.HEADING
                ? "cast(null as text)"
                : "cast(" + dimension.expression() + " as text)";
    }
}
