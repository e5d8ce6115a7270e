package kr.sandan.cluster.procedure;

import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something done in a case.
 *
 * @param stage the stage in which it is done
 * @param on when; of a plan, when the stage is to be decided
 * @param detail the paper handed in; number of a notice; how a planned date is qualified, such as 중순
 * @param backTo the stage to which a case is returned
 * @param votes how a body voted, null where nobody knows
 * @param sourceId who says so
 */
public record Act(
        Kind kind,
        int stage,
        PartialDate on,
        @Nullable String detail,
        @Nullable Integer backTo,
        @Nullable Votes votes,
        @Nullable String reason,
        long sourceId) {

    /** What can be done in a case. */
    public enum Kind {
        /** 계획: says when a stage is to be decided; the last word counts. */
        PLAN,
        /** 서류 제출. */
        PAPER,
        /** 결정: the stage is passed. */
        PASS,
        /** 반려: back to an earlier stage, or to the beginning of this one. */
        RETURN;

        public String messageKey() {
            return "procedure.act." + name();
        }
    }
}
