package kr.sandan.cluster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;
import kr.sandan.cluster.taskforce.TaskForce;
import kr.sandan.cluster.taskforce.TaskForce.Meeting;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A meeting of a task force as it is typed. */
record MeetingForm(
        @NotBlank(message = "{taskforce.meeting.ordinal.required}") @Size(max = 5) @Nullable
        String ordinal,

        @NotBlank(message = "{taskforce.meeting.on.required}") @Size(max = 10) @Nullable
        String heldOn,

        @Size(max = 10) @Nullable String startsAt,
        @Size(max = 200) @Nullable String place,
        @Size(max = 4000) @Nullable String minutes,
        @Size(max = 1000) @Nullable String decision,

        @NotBlank(message = "{cluster.source.required}") @Nullable
        String sourceId) {

    /** @param held meetings before this one */
    static MeetingForm next(TaskForce taskForce) {
        int last =
                taskForce.meetings().stream().mapToInt(Meeting::ordinal).max().orElse(0);
        return new MeetingForm(String.valueOf(last + 1), null, null, null, null, null, null);
    }

    /** Refuses what cannot be read, beside every other error. */
    void check(BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> ClusterTyped.whole("ordinal", ordinal));
        FormErrors.check(errors, this::day);
        FormErrors.check(errors, this::time);
        FormErrors.check(errors, () -> ClusterTyped.id("sourceId", sourceId));
    }

    private @Nullable PartialDate day() {
        PartialDate day = ClusterTyped.date("heldOn", heldOn);
        if (day != null && day.precision() != PartialDate.Precision.DAY)
            throw new RuleBroken("heldOn", "taskforce.meeting.day");
        return day;
    }

    private @Nullable LocalTime time() {
        if (startsAt == null) return null;
        try {
            return LocalTime.parse(startsAt.strip().length() == 4 ? "0" + startsAt.strip() : startsAt.strip());
        } catch (DateTimeException unreadable) {
            throw new RuleBroken("startsAt", "taskforce.meeting.time", startsAt);
        }
    }

    Meeting toMeeting() {
        Integer number = ClusterTyped.whole("ordinal", ordinal);
        if (number == null || number < 1) throw new RuleBroken("ordinal", "taskforce.meeting.ordinal.required");
        return new Meeting(
                number,
                Objects.requireNonNull(day()).date(),
                time(),
                place,
                minutes,
                decision,
                Objects.requireNonNull(ClusterTyped.id("sourceId", sourceId)));
    }
}
