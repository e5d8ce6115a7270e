package kr.sandan.call.review;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant says against a decision.
 *
 * @param outcome what became of it, null while it waits
 */
public record Appeal(
        long id,
        long decisionId,
        long application,
        String words,
        LocalDateTime filedAt,
        @Nullable Result outcome,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDateTime answeredAt) {

    /** What became of an appeal. */
    public enum Result {
        /** 인용: the stage may be decided once more. */
        UPHELD,
        /** 기각. */
        DISMISSED;

        public String messageKey() {
            return "call.appeal." + name();
        }
    }
}
