package kr.sandan.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of activities.
 *
 * @param id its number
 * @param councilId the council that holds it
 * @param council the name of the council on the day
 * @param councilEn its English name, if one is known
 * @param kind code of its kind
 * @param kindName Korean name of the kind
 * @param kindNameEn English name of the kind
 * @param heldOn its day, or the first of several
 * @param lastOn the last of several days, null where it has but one
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param minutes how long it lasts, all its days together
 * @param place where
 * @param title what it is about
 * @param attendees how many came, named ones and guests
 * @param state how far it has come
 * @param officeId the office whose matter it is
 * @param sample whether it is invented
 */
public record ActivityRow(
        long id,
        long councilId,
        String council,
        @Nullable String councilEn,
        String kind,
        String kindName,
        String kindNameEn,
        LocalDate heldOn,
        @Nullable LocalDate lastOn,
        LocalTime startsAt,
        LocalTime endsAt,
        int minutes,
        String place,
        String title,
        int attendees,
        ActivityState state,
        long officeId,
        boolean sample) {

    /** Whether it waits to be reported or cancelled. */
    public boolean isOverdue(LocalDate today) {
        return state == ActivityState.PLANNED && last().isBefore(today);
    }

    /** The day on which it is over. */
    public LocalDate last() {
        return lastOn == null ? heldOn : lastOn;
    }

    /** Its day, or the first and the last of several. */
    public String days() {
        return lastOn == null ? heldOn.toString() : heldOn + "–" + lastOn;
    }
}
