package kr.sandan.activity;

import java.time.LocalDate;
import kr.sandan.council.CouncilLife;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What must be true of an activity whichever way it comes in. */
public final class ActivityRules {

    /** Minutes of a day that are odd where there is nothing to compare with. */
    public static final int LONG = 600;

    private static final int FIRST_YEAR = 1990;

    private ActivityRules() {}

    /**
     * Refuses what cannot have been held, or cannot be planned.
     *
     * @param listed whether its kind was on the list of its day
     * @param council its council, null where there is none of that number
     */
    public static void requirePossible(
            ActivityFacts facts, boolean listed, @Nullable CouncilLife council, LocalDate today) {
        if (!listed) throw new RuleBroken("kind", "activity.kind.then");
        if (council == null) throw new RuleBroken("councilId", "activity.council.required");
        if (!council.existsOn(facts.heldOn())) throw new RuleBroken("heldOn", "activity.council.not-there");
        if (facts.heldOn().isAfter(today.plusYears(2)) || facts.heldOn().getYear() < FIRST_YEAR)
            throw new RuleBroken("heldOn", "activity.day.far");
        if (!council.existsOn(facts.last())) throw new RuleBroken("lastOn", "activity.council.not-there");
    }

    /**
     * Something came of what was held, and of nothing else yet.
     *
     * @param last the day on which it is over
     */
    public static void requireOutcome(LocalDate last, @Nullable String outcome, LocalDate today) {
        boolean come = !last.isAfter(today);
        if (!come && outcome != null) throw new RuleBroken("outcome", "activity.outcome.early");
        if (come && outcome == null) throw new RuleBroken("outcome", "activity.outcome.required");
    }
}
