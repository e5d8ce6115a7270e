package kr.sandan.project;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * That a technology was shown at a test bed.
 *
 * @param commercialisedOn when it came to market, null where it has not
 * @param market where it is sold, such as a country
 */
public record Demonstration(
        LocalDate heldOn,
        String place,
        Outcome outcome,
        String result,
        @Nullable LocalDate commercialisedOn,
        @Nullable String market) {

    /** How it went. */
    public enum Outcome {
        /** 성공. */
        PROVEN,
        /** 일부 성공. */
        PARTLY,
        /** 실패. */
        FAILED;

        public String messageKey() {
            return "project.outcome." + name();
        }
    }

    void requireWhole(LocalDate today) {
        if (place.isBlank()) throw new RuleBroken("place", "project.demonstration.place.required");
        if (result.isBlank()) throw new RuleBroken("result", "project.demonstration.result.required");
        if (heldOn.isAfter(today)) throw new RuleBroken("heldOn", "project.move.future");
        if (commercialisedOn != null && commercialisedOn.isBefore(heldOn))
            throw new RuleBroken("commercialisedOn", "project.demonstration.order");
        if (market != null && commercialisedOn == null)
            throw new RuleBroken("commercialisedOn", "project.demonstration.market");
    }
}
