package kr.sandan.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A target of a whole programme beside the sum of those of its sites, each as stated: nothing is ever mended.
 *
 * @param whole the target of all sites together
 * @param parts those of single sites
 */
public record Breakdown(TargetRow whole, List<TargetRow> parts) {

    /** The targets that are stated both as a whole and by site. */
    public static List<Breakdown> of(List<TargetRow> rows) {
        Map<List<@Nullable Object>, List<TargetRow>> groups = new LinkedHashMap<>();
        for (TargetRow row : rows)
            if (row.target() != null)
                groups.computeIfAbsent(keyOf(row), key -> new ArrayList<>()).add(row);
        List<Breakdown> found = new ArrayList<>();
        for (List<TargetRow> group : groups.values()) {
            List<TargetRow> parts =
                    group.stream().filter(row -> row.key().siteId() != null).toList();
            group.stream()
                    .filter(row -> row.key().siteId() == null && !parts.isEmpty())
                    .forEach(whole -> found.add(new Breakdown(whole, parts)));
        }
        return found;
    }

    private static List<@Nullable Object> keyOf(TargetRow row) {
        List<@Nullable Object> key = new ArrayList<>();
        key.add(row.key().programmeId());
        key.add(row.key().phase());
        key.add(row.key().measure());
        key.add(row.year());
        return key;
    }

    public BigDecimal stated() {
        return Objects.requireNonNull(whole.target());
    }

    public BigDecimal sum() {
        return parts.stream().map(row -> Objects.requireNonNull(row.target())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum together with what there was before; null where nobody tells what there was. */
    public @Nullable BigDecimal sumWithBaseline() {
        return whole.baseline() == null ? null : sum().add(whole.baseline());
    }

    /** Whether the sites add up to what is stated of the whole, with or without what there was before. */
    public boolean addsUp() {
        BigDecimal with = sumWithBaseline();
        return sum().compareTo(stated()) == 0 || with != null && with.compareTo(stated()) == 0;
    }

    /** Whether a figure is meant loosely, so that its sum is no exact one. */
    public boolean loose() {
        return parts.stream().anyMatch(row -> row.qualifier() != null);
    }
}
