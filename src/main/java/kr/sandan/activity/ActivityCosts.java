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
 */
public record ActivityCosts(@Nullable Long planned, Map<CostCategory, Long> spent) {

    public static final ActivityCosts NONE = new ActivityCosts(null, Map.of());

    public ActivityCosts {
        if (planned != null && planned < 0) throw new RuleBroken("plannedCost", "activity.cost.negative");
        for (long each : spent.values()) if (each < 0) throw new RuleBroken(null, "activity.cost.negative");
        spent = Map.copyOf(spent);
    }

    /** The costs with what was spent in the order of the categories, null where nothing was. */
    public static ActivityCosts of(@Nullable Long planned, @Nullable Long[] spent) {
        Map<CostCategory, Long> all = new EnumMap<>(CostCategory.class);
        for (CostCategory category : CostCategory.values()) {
            Long each = spent[category.ordinal()];
            if (each != null) all.put(category, each);
        }
        return new ActivityCosts(planned, all);
    }

    /** Everything that was spent. */
    public long total() {
        return spent.values().stream().mapToLong(Long::longValue).sum();
    }
}
