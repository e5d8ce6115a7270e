package kr.sandan.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a task.
 *
 * @param councilId the council that found it
 * @param firm the firm that has it
 * @param activityId the activity at which it was found, null where it was found elsewhere
 * @param kind code of its kind
 * @param urgency how soon the firm needs help
 * @param topic what it is about, in one line
 * @param detail what else is known of it
 * @param foundOn the day on which it was found
 * @param ownerId the account of the person who sees to it
 */
public record TaskFacts(
        long councilId,
        OrganisationWord firm,
        @Nullable Long activityId,
        String kind,
        Urgency urgency,
        String topic,
        @Nullable String detail,
        LocalDate foundOn,
        long ownerId) {

    public TaskFacts {
        topic = Texts.line("topic", topic);
        detail = Texts.text("detail", detail);
    }

    /** The same of the record that was found for its firm. */
    TaskFacts of(OrganisationWord found) {
        return new TaskFacts(councilId, found, activityId, kind, urgency, topic, detail, foundOn, ownerId);
    }
}
