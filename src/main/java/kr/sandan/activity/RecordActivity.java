package kr.sandan.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers an activity, planned or held, or several of a series.
 *
 * @param facts what is said of it
 * @param attendees who came
 * @param choices which organisation each of them means, as {@link AttendeeMatching#settle} reads it; null where they say it
 * @param repeats how often, and how many in all
 * @param oddReason why it is unlike the others, where it is
 * @param sample whether it is invented, for demonstration
 * @param submissionKey the form's own key: the same form sent again registers nothing
 */
public record RecordActivity(
        ActivityFacts facts,
        List<Attendee> attendees,
        @Nullable List<String> choices,
        Repeats repeats,
        @Nullable String oddReason,
        boolean sample,
        String submissionKey) {

    /** Of attendees that say their organisation themselves. */
    public RecordActivity(
            ActivityFacts facts,
            List<Attendee> attendees,
            Repeats repeats,
            @Nullable String oddReason,
            boolean sample,
            String submissionKey) {
        this(facts, attendees, null, repeats, oddReason, sample, submissionKey);
    }
}
