package kr.sandan.call;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A stage of review.
 *
 * @param ordinal its place, from 1
 * @param kind what is looked at, null where nobody knows
 * @param countsOnly whether only counts of a source are known of it
 * @param rule how those who come through are found
 */
public record Stage(
        long id,
        long callId,
        int ordinal,
        @Nullable ReviewKind kind,
        @Nullable String name,
        @Nullable String nameEn,
        boolean countsOnly,
        Rule rule,
        List<Criterion> criteria,
        StageState state,
        int version) {

    private static final int MOST_CRITERIA = 20;

    /**
     * How those who come through are found.
     *
     * @param thresholdBp the least score in hundredths of a point, from 0 to 100 points; null for none
     * @param places how many come through at most; null for all that reach the threshold
     * @param reserves how many of those behind them stand by
     */
    public record Rule(
            Averaging averaging,
            @Nullable Integer thresholdBp,
            @Nullable Integer places,
            int reserves,
            TieRule ties) {

        public static final Rule OPEN = new Rule(Averaging.MEAN, null, null, 0, TieRule.DECISION);

        void requireWhole() {
            if (thresholdBp != null && (thresholdBp < 0 || thresholdBp > Criterion.WHOLE))
                throw new RuleBroken("threshold", "call.stage.threshold.range");
            if (places != null && (places < 1 || places > 100_000))
                throw new RuleBroken("places", "call.stage.places.range");
            if (reserves < 0 || reserves > 1000) throw new RuleBroken("reserves", "call.stage.reserves.range");
            if (places == null && reserves > 0) throw new RuleBroken("reserves", "call.stage.reserves.places");
        }
    }

    /** A stage of which only that it was there is known. */
    static Stage told(int ordinal) {
        return new Stage(0, 0, ordinal, null, null, null, true, Rule.OPEN, List.of(), StageState.DECIDED, 0);
    }

    /** The same at a place. */
    Stage at(int place) {
        StageState first = countsOnly ? StageState.DECIDED : StageState.PLANNED;
        return new Stage(id, callId, place, kind, name, nameEn, countsOnly, rule, criteria, first, version);
    }

    void requireWhole() {
        if (kind == ReviewKind.OTHER && name == null) throw new RuleBroken("name", "call.stage.name.required");
        rule.requireWhole();
        if (countsOnly && !criteria.isEmpty()) throw new RuleBroken("countsOnly", "call.stage.counts-only");
        requireCriteria();
    }

    private void requireCriteria() {
        if (criteria.size() > MOST_CRITERIA) throw new RuleBroken("criteria", "call.criterion.many", MOST_CRITERIA);
        Set<String> names = new HashSet<>();
        int sum = 0;
        for (Criterion one : criteria) {
            if (!names.add(one.name())) throw new RuleBroken("criteria", "call.criterion.twice", one.name());
            if (one.weightBp() < 1 || one.weightBp() > Criterion.WHOLE)
                throw new RuleBroken("criteria", "call.criterion.weight", one.name());
            if (one.maxPoints() < 1 || one.maxPoints() > 1000)
                throw new RuleBroken("criteria", "call.criterion.points", one.name());
            sum += one.weightBp();
        }
        if (!criteria.isEmpty() && sum != Criterion.WHOLE)
            throw new RuleBroken("criteria", "call.criterion.sum", percent(sum));
    }

    /** Hundredths of a per cent as people write them: 33.5. */
    public static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
