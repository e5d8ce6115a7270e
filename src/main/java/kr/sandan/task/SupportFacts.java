package kr.sandan.task;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a support.
 *
 * @param serviceId the service of the catalogue
 * @param provider the organisation that gives it
 * @param startedOn its first day
 * @param amount what it costs in won, null where nobody knows
 * @param money who pays
 * @param result what came of it; required once it is closed
 * @param closing how it ended, null while it runs
 */
public record SupportFacts(
        long serviceId,
        OrganisationWord provider,
        LocalDate startedOn,
        @Nullable Long amount,
        SupportMoney money,
        @Nullable String result,
        @Nullable Closing closing) {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    /**
     * How a support ended.
     *
     * @param on its last day
     * @param score how content the firm is, from 1 to 5
     * @param scoredOn the day on which the firm said so
     */
    public record Closing(LocalDate on, int score, LocalDate scoredOn) {

        public Closing {
            if (score < LOWEST || score > HIGHEST) throw new RuleBroken("score", "task.support.score.range");
        }
    }

    public SupportFacts {
        result = Texts.text("result", result);
        if (amount != null && amount <= 0) throw new RuleBroken("amount", "task.support.amount.positive");
        if (closing != null) {
            if (result == null) throw new RuleBroken("result", "task.support.result.required");
            if (closing.on().isBefore(startedOn)) throw new RuleBroken("closedOn", "task.support.closed.early");
            if (closing.scoredOn().isBefore(startedOn)) throw new RuleBroken("scoredOn", "task.support.scored.early");
        }
    }

    /** The same of the record that was found for its provider. */
    SupportFacts from(OrganisationWord found) {
        return new SupportFacts(serviceId, found, startedOn, amount, money, result, closing);
    }

    /** Refuses days that are still to come. */
    void requirePast(LocalDate today) {
        if (startedOn.isAfter(today)) throw new RuleBroken("startedOn", "task.day.future");
        if (closing == null) return;
        if (closing.on().isAfter(today)) throw new RuleBroken("closedOn", "task.day.future");
        if (closing.scoredOn().isAfter(today)) throw new RuleBroken("scoredOn", "task.day.future");
    }
}
