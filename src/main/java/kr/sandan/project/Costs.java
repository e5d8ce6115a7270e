package kr.sandan.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a project costs, by year and source, beside the total that is stated.
 *
 * @param parts by year and source; empty where nobody knows
 * @param totalWon the total cost that is stated, in won; null where none is
 * @param totalReason why the parts do not make up the total
 */
public record Costs(
        List<Cost> parts, @Nullable Long totalWon, @Nullable String totalReason) {

    public static final Costs UNKNOWN = new Costs(List.of(), null, null);
    private static final long MOST = 1_000_000_000_000_000L;

    /** What the parts make up; null where none is known. */
    public @Nullable Long sum() {
        return parts.isEmpty()
                ? null
                : Long.valueOf(parts.stream().mapToLong(Cost::won).sum());
    }

    /** What a source pays over the years; null where nothing is known of any. */
    public @Nullable Long of(CostSource source) {
        if (parts.isEmpty()) return null;
        return parts.stream()
                .filter(part -> part.source() == source)
                .mapToLong(Cost::won)
                .sum();
    }

    /** By how much the stated total exceeds the parts; null where one of both is unknown. */
    public @Nullable Long difference() {
        Long sum = sum();
        return sum == null || totalWon == null ? null : Long.valueOf(totalWon - sum);
    }

    /** What counts as its cost: the stated total, else what the parts make up. */
    public @Nullable Long cost() {
        return totalWon != null ? totalWon : sum();
    }

    void requireWhole() {
        Set<String> cells = new HashSet<>();
        for (Cost part : parts) {
            if (part.year() < 1990 || part.year() > 2099) throw new RuleBroken("costs", "project.cost.year");
            if (part.won() < 0 || part.won() > MOST) throw new RuleBroken("costs", "project.cost.range");
            if (!cells.add(part.year() + " " + part.source()))
                throw new RuleBroken("costs", "project.cost.twice", String.valueOf(part.year()));
        }
        if (totalWon != null && (totalWon < 0 || totalWon > MOST)) throw new RuleBroken("total", "project.cost.range");
        Long sum = sum();
        if (sum != null && sum > MOST) throw new RuleBroken("costs", "project.cost.range");
        if (sum != null && totalWon != null && !sum.equals(totalWon) && totalReason == null)
            throw new RuleBroken("totalReason", "project.cost.differs", sum, totalWon);
    }
}
