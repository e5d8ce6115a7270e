package kr.sandan.activity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an activity.
 *
 * @param councilId the council that holds it
 * @param otherCouncilIds other councils that take part
 * @param kind code of its kind
 * @param heldOn its day
 * @param startsAt when it begins
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
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        String title,
        @Nullable String outcome,
        Notes notes,
        int guests,
        ActivityCosts costs) {

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
        if (!startsAt.isBefore(endsAt)) throw new RuleBroken("endsAt", "activity.times.order");
        if (guests < 0 || guests > MOST_GUESTS) throw new RuleBroken("guests", "activity.guests.range", MOST_GUESTS);
    }

    /** How long it lasts. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    /** The same on another day. */
    ActivityFacts on(LocalDate day) {
        return new ActivityFacts(
                councilId, otherCouncilIds, kind, day, startsAt, endsAt, place, title, outcome, notes, guests, costs);
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
