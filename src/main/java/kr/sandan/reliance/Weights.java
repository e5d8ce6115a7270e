package kr.sandan.reliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much each part of the score counts, in hundredths.
 *
 * @param from since when
 * @param dues of the dues ratio
 * @param breadth of the breadth of attendance
 * @param mix of activities against plan
 * @param source who says so
 * @param reason why
 * @param by the account's name, null for what the portal began with
 */
public record Weights(
        LocalDate from,
        int dues,
        int breadth,
        int mix,
        String source,
        String reason,
        @Nullable String by) {

    int of(Reliance.Part part) {
        return switch (part) {
            case DUES -> dues;
            case BREADTH -> breadth;
            case MIX -> mix;
        };
    }
}
