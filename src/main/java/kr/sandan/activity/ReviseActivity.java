package kr.sandan.activity;

import java.util.List;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
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
 * @param reason why it is changed, null where nobody says
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
        @Nullable String reason,
        String submissionKey) {

    private static final int LONGEST_REASON = 500;

    public ReviseActivity {
        requireReason(reason);
    }

    /** Refuses why it is changed where it is too long, or tells who somebody is by number. */
    public static void requireReason(@Nullable String reason) {
        ResidentNumber.refuse("reason", reason);
        if (reason != null && reason.strip().length() > LONGEST_REASON)
            throw new RuleBroken("reason", "activity.text.long", LONGEST_REASON);
    }

    /** Of attendees that say their organisation themselves, and without a word of why. */
    public ReviseActivity(
            long activityId,
            int version,
            ActivityFacts facts,
            List<Attendee> attendees,
            Set<Long> removed,
            @Nullable String oddReason,
            String submissionKey) {
        this(activityId, version, facts, attendees, null, removed, oddReason, null, submissionKey);
    }
}
