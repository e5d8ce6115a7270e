package kr.sandan.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as its page shows it.
 *
 * @param row what the list shows of it
 * @param detail what else is known of it
 * @param ownerId who sees to it
 * @param activity the title of the activity at which it was found, null where the reader may not see that
 * @param steps how it came to stand where it does, the first first
 * @param supports what the firm got, the first first
 * @param withdrawal that it was entered by mistake, null where it counts
 * @param version that a form must carry to be accepted
 * @param enteredBy who registered it, null for the first data
 * @param enteredAt when, in Seoul
 */
public record TaskDetail(
        TaskRow row,
        @Nullable String detail,
        long ownerId,
        @Nullable String activity,
        List<Step> steps,
        List<Given> supports,
        @Nullable Withdrawal withdrawal,
        int version,
        @Nullable String enteredBy,
        LocalDateTime enteredAt) {

    /** A step with who wrote it down and when. */
    public record Step(TaskStep step, @Nullable String by, LocalDateTime at) {}

    /**
     * A support.
     *
     * @param id its number
     * @param facts what is said of it
     * @param provider what the provider is called today
     * @param repeatReason why the firm got the service once more in the same year
     * @param withdrawal that it was entered by mistake, null where it counts
     * @param version that a form must carry to be accepted
     */
    public record Given(
            long id,
            SupportFacts facts,
            String service,
            String serviceEn,
            String provider,
            @Nullable String repeatReason,
            @Nullable Withdrawal withdrawal,
            int version) {

        /** Its last day, null while it runs. */
        public @Nullable LocalDate closedOn() {
            SupportFacts.Closing closing = facts.closing();
            return closing == null ? null : closing.on();
        }
    }
}
