package kr.sandan.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of tasks.
 *
 * @param id its number
 * @param councilId the council that found it
 * @param council the name of the council on the day
 * @param councilEn its English name, if one is known
 * @param firmId the firm that has it
 * @param firm what the firm is called today
 * @param small whether 50 persons or fewer worked there on the day, null where nobody knows
 * @param activityId the activity at which it was found, if any
 * @param kind code of its kind
 * @param kindName Korean name of the kind
 * @param kindNameEn English name of the kind
 * @param urgency how soon the firm needs help
 * @param topic what it is about
 * @param foundOn the day on which it was found
 * @param state how far it has come
 * @param owner who sees to it
 * @param officeId the office whose matter it is
 * @param supports how many supports it got
 * @param supportedOn the first day of the first of them
 * @param sample whether it is invented
 */
public record TaskRow(
        long id,
        long councilId,
        String council,
        @Nullable String councilEn,
        long firmId,
        String firm,
        @Nullable Boolean small,
        @Nullable Long activityId,
        String kind,
        String kindName,
        String kindNameEn,
        Urgency urgency,
        String topic,
        LocalDate foundOn,
        TaskState state,
        String owner,
        long officeId,
        int supports,
        @Nullable LocalDate supportedOn,
        boolean sample) {

    /** Days from the finding to the first support, null while there is none. */
    public @Nullable Long lead() {
        return supportedOn == null ? null : ChronoUnit.DAYS.between(foundOn, supportedOn);
    }

    /** Days that it has been open, null where it is not. */
    public @Nullable Long open(LocalDate today) {
        return state.isOpen() ? ChronoUnit.DAYS.between(foundOn, today) : null;
    }
}
