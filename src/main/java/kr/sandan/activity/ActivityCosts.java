package kr.sandan.activity;

import java.util.EnumMap;
import java.util.Map;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What an activity costs, in whole won.
 *
 * @param planned what was planned for all of it, null where nothing was
 * @param spent what was spent, by category; categories without spending are left out
 * @param subsidy how much of what was spent programme money paid, null where nothing is said
 */
public record ActivityCosts(
        @Nullable Long planned,
        Map<CostCategory, Long> spent,
        @Nullable Long subsidy) {

    public static final ActivityCosts NONE = new ActivityCosts(null, Map.of(), null);

    public ActivityCosts {
        if (planned != null && planned < 0) throw new RuleBroken("plannedCost", "activity.cost.negative");
        for (long each : spent.values()) if (each < 0) throw new RuleBroken(null, "activity.cost.negative");
        spent = Map.copyOf(spent);
        if (subsidy != null && (subsidy < 0 || subsidy > sum(spent)))
            throw new RuleBroken("subsidy", "activity.subsidy.more", sum(spent));
    }

    /** The costs with what was spent in the order of the categories, null where nothing was. */
    public static ActivityCosts of(@Nullable Long planned, @Nullable Long[] spent, @Nullable Long subsidy) {
        Map<CostCategory, Long> all = new EnumMap<>(CostCategory.class);
        for (CostCategory category : CostCategory.values()) {
            Long each = spent[category.ordinal()];
            if (each != null) all.put(category, each);
        }
        return new ActivityCosts(planned, all, subsidy);
    }

    /** Everything that was spent. */
    public long total() {
        return sum(spent);
    }

    /** What the council paid itself, out of dues and donations; null where nothing is said of who paid. */
    public @Nullable Long own() {
        return subsidy == null ? null : total() - subsidy;
    }

    private static long sum(Map<CostCategory, Long> spent) {
        return spent.values().stream().mapToLong(Long::longValue).sum();
    }
}
