package kr.sandan.activity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes an activity.
 *
 * @param activityId the activity
 * @param version that the person saw
 * @param facts what is said of it from now on
 * @param attendees who came besides those already named
 * @param choices which organisation each of them means, as {@link AttendeeMatching#settle} reads it; null where they say it
 * @param removed attendees named already that did not come, by their numbers
 * @param oddReason why it is unlike the others, where it is
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record ReviseActivity(
        long activityId,
        int version,
        ActivityFacts facts,
        List<Attendee> attendees,
        @Nullable List<String> choices,
        Set<Long> removed,
        @Nullable String oddReason,
        String submissionKey) {

    /** Of attendees that say their organisation themselves. */
    public ReviseActivity(
            long activityId,
            int version,
            ActivityFacts facts,
            List<Attendee> attendees,
            Set<Long> removed,
            @Nullable String oddReason,
            String submissionKey) {
        this(activityId, version, facts, attendees, null, removed, oddReason, submissionKey);
    }
}
