package kr.sandan.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for whom, and when.
 *
 * @param to the last day
 * @param endedBy who ended it before its last day or took it back, or null
 * @param state whether it is to come, in force, over or ended
 * @param mayEnd whether the reader may end it
 */
public record DeputyRow(
        long id,
        String absent,
        String deputy,
        LocalDate from,
        LocalDate to,
        String reason,
        String enteredBy,
        String enteredAt,
        @Nullable String endedBy,
        @Nullable String endedAt,
        State state,
        boolean mayEnd) {

    /** Where a deputy's time stands today. */
    public enum State {
        /** It has not begun. */
        AHEAD,
        /** It is in force. */
        NOW,
        /** Its last day is past. */
        OVER,
        /** Somebody ended it. */
        ENDED
    }
}
