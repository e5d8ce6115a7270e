package kr.sandan.call;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source counts.
 *
 * @param stageId the stage through which so many came; null for those who applied or were selected
 * @param reason why it differs from what was said before; null for the first
 */
public record StatedCount(
        Point point,
        @Nullable Long stageId,
        int value,
        long sourceId,
        @Nullable String reason) {

    /** Where it is counted. */
    public enum Point {
        /** 신청. */
        APPLIED,
        /** 단계 통과. */
        PASSED,
        /** 최종선정. */
        SELECTED
    }

    boolean isOf(Point other, @Nullable Long stage) {
        return point == other && Objects.equals(stageId, stage);
    }
}
