package kr.sandan.call.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides a stage.
 *
 * @param version of the stage that the chair saw
 * @param minutes what was said, for the record
 * @param order applications in the order in which those alike are put; empty where no tie matters
 * @param tieReason why in that order
 * @param reason why it is decided again; null for the first decision
 */
public record Decide(
        long stageId,
        int version,
        @Nullable String minutes,
        List<Long> order,
        @Nullable String tieReason,
        @Nullable String reason) {}
