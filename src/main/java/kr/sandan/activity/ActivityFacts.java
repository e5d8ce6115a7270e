package kr.sandan.activity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an activity. One of several days is held in the daytime of each: from the hour at which it begins to the
 * hour at which it ends, every day from the first to the last.
 *
 * @param councilId the council that holds it
 * @param otherCouncilIds other councils that take part
 * @param kind code of its kind
 * @param heldOn its day, or the first of several
 * @param lastOn the last of several days, at most {@value #MOST_DAYS} with the first; null where it has but one
 * @param startsAt when it begins, each day
 * @param endsAt when it ends, the same day
 * @param place where
 * @param title what it is about
 * @param outcome what came of it; required once it was held
 * @param notes what else is written of it
 * @param guests how many came besides the attendees named
 * @param costs what it costs
 */
public record ActivityFacts(
        long councilId,
        List<Long> otherCouncilIds,
        String kind,
        LocalDate heldOn,
        @Nullable LocalDate lastOn,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        String title,
        @Nullable String outcome,
        Notes notes,
        int guests,
        ActivityCosts costs) {

    /** The most days that one activity lasts. */
    public static final int MOST_DAYS = 31;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_GUESTS = 100_000;

    /**
     * What may be written of an activity besides what must be.
     *
     * @param agenda what was on the agenda
     * @param discussion what was said
     * @param partnersAbroad partner clusters abroad
     */
    public record Notes(
            @Nullable String agenda,
            @Nullable String discussion,
            @Nullable String partnersAbroad) {

        public static final Notes NONE = new Notes(null, null, null);

        public Notes {
            agenda = text("agenda", agenda);
            discussion = text("discussion", discussion);
            partnersAbroad = text("partnersAbroad", partnersAbroad);
        }
    }

    public ActivityFacts {
        place = name("place", place);
        title = name("title", title);
        outcome = text("outcome", outcome);
        otherCouncilIds = otherCouncilIds.stream()
                .distinct()
                .filter(other -> other != councilId)
                .toList();
        if (heldOn.equals(lastOn)) lastOn = null;
        requireFollowing(heldOn, lastOn);
        if (!startsAt.isBefore(endsAt)) throw new RuleBroken("endsAt", "activity.times.order");
        if (guests < 0 || guests > MOST_GUESTS) throw new RuleBroken("guests", "activity.guests.range", MOST_GUESTS);
    }

    /** Of one day. */
    public ActivityFacts(
            long councilId,
            List<Long> otherCouncilIds,
            String kind,
            LocalDate heldOn,
            LocalTime startsAt,
            LocalTime endsAt,
            String place,
            String title,
            @Nullable String outcome,
            Notes notes,
            int guests,
            ActivityCosts costs) {
        this(
                councilId,
                otherCouncilIds,
                kind,
                heldOn,
                null,
                startsAt,
                endsAt,
                place,
                title,
                outcome,
                notes,
                guests,
                costs);
    }

    /** The day on which it is over. */
    public LocalDate last() {
        return lastOn == null ? heldOn : lastOn;
    }

    /** On how many days it is held. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(heldOn, last()) + 1;
    }

    /** How long it lasts each day. */
    public int minutesOfDay() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    /** How long it lasts, all its days together. */
    public int minutes() {
        return days() * minutesOfDay();
    }

    /** The same, over on a later day; on its own day where there is none. */
    public ActivityFacts until(@Nullable LocalDate last) {
        return of(heldOn, last);
    }

    /** The same on another day, and as many days from it. */
    ActivityFacts on(LocalDate day) {
        return of(day, lastOn == null ? null : day.plusDays(days() - 1L));
    }

    private ActivityFacts of(LocalDate first, @Nullable LocalDate last) {
        return new ActivityFacts(
                councilId,
                otherCouncilIds,
                kind,
                first,
                last,
                startsAt,
                endsAt,
                place,
                title,
                outcome,
                notes,
                guests,
                costs);
    }

    private static void requireFollowing(LocalDate first, @Nullable LocalDate last) {
        if (last == null) return;
        if (last.isBefore(first)) throw new RuleBroken("lastOn", "activity.last.order");
        if (!last.isBefore(first.plusDays(MOST_DAYS))) throw new RuleBroken("lastOn", "activity.last.long", MOST_DAYS);
    }

    private static String name(String field, String typed) {
        ResidentNumber.refuse(field, typed);
        String text = typed.strip();
        if (text.isEmpty()) throw new RuleBroken(field, "activity." + field + ".required");
        if (text.length() > LONGEST_NAME) throw new RuleBroken(field, "activity.text.long", LONGEST_NAME);
        return text;
    }

    private static @Nullable String text(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        ResidentNumber.refuse(field, typed);
        String text = typed.strip();
        if (text.length() > LONGEST_TEXT) throw new RuleBroken(field, "activity.text.long", LONGEST_TEXT);
        return text;
    }
}
