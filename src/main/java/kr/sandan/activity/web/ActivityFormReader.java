package kr.sandan.activity.web;

import static kr.sandan.activity.TypedActivity.day;
import static kr.sandan.activity.TypedActivity.number;
import static kr.sandan.activity.TypedActivity.time;
import static kr.sandan.activity.TypedActivity.won;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.activity.ActivityCosts;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.Attendee;
import kr.sandan.activity.AttendeeMatching;
import kr.sandan.activity.CostCategory;
import kr.sandan.activity.RecordActivity;
import kr.sandan.activity.Repeats;
import kr.sandan.activity.ReviseActivity;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads what is typed of an activity; what cannot be read is refused in the user's words. */
@Component
class ActivityFormReader {

    private final AttendeeMatching matching;
    private final Clock clock;

    ActivityFormReader(AttendeeMatching matching, Clock clock) {
        this.matching = matching;
        this.clock = clock;
    }

    /** Refuses every field that cannot be read, beside those that are missing. */
    void check(ActivityForm form, BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> day("heldOn", form.heldOn()));
        FormErrors.check(errors, () -> day("lastOn", form.lastOn()));
        FormErrors.check(errors, () -> time("startsAt", form.startsAt()));
        FormErrors.check(errors, () -> time("endsAt", form.endsAt()));
        FormErrors.check(errors, () -> day("consentOn", form.consentOn()));
        FormErrors.check(errors, () -> number("guests", form.guests()));
        FormErrors.check(errors, () -> costs(form));
        FormErrors.check(errors, () -> attendees(form));
        FormErrors.check(errors, () -> repeats(form));
        FormErrors.check(errors, () -> requireOutcome(form));
        FormErrors.check(errors, () -> ReviseActivity.requireReason(form.reason()));
    }

    /** Refuses pasted lines that cannot be read, and none at all. */
    void checkLines(ActivityForm form, BindingResult errors) {
        FormErrors.check(errors, () -> {
            if (attendees(form).isEmpty()) throw new RuleBroken("attendees", "activity.attendees.none-pasted");
        });
    }

    private void requireOutcome(ActivityForm form) {
        if (form.outcome() != null || form.heldOn() == null) return;
        LocalDate day;
        try {
            LocalDate last = day("lastOn", form.lastOn());
            day = last == null ? day("heldOn", form.heldOn()) : last;
        } catch (RuleBroken refusedAlready) {
            return;
        }
        if (day != null && !day.isAfter(AsOf.today(clock).valid()))
            throw new RuleBroken("outcome", "activity.outcome.required");
    }

    /** The first days of all that a form registers. */
    List<LocalDate> days(ActivityForm form) {
        return repeats(form).days(facts(form).heldOn());
    }

    RecordActivity recording(ActivityForm form) {
        return new RecordActivity(
                facts(form),
                attendees(form),
                ActivityForm.given(form.choices()),
                repeats(form),
                form.oddReason(),
                false,
                form.key());
    }

    ReviseActivity revising(long id, ActivityForm form) {
        Set<Long> removed = ActivityForm.given(form.removed()).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> id("removed", text))
                .collect(Collectors.toSet());
        return new ReviseActivity(
                id,
                version(form),
                facts(form),
                attendees(form),
                ActivityForm.given(form.choices()),
                removed,
                form.oddReason(),
                form.reason(),
                form.key());
    }

    /** The lines pasted, each with what it may mean. */
    List<AttendeeMatching.Line> look(ActivityForm form) {
        try {
            return matching.look(attendees(form));
        } catch (RuleBroken unreadable) {
            return List.of();
        }
    }

    private static int version(ActivityForm form) {
        Integer version = number("version", form.version());
        return version == null ? -1 : version;
    }

    private ActivityFacts facts(ActivityForm form) {
        Integer guests = number("guests", form.guests());
        LocalDate day = day("heldOn", form.heldOn());
        LocalTime starts = time("startsAt", form.startsAt());
        LocalTime ends = time("endsAt", form.endsAt());
        if (day == null || starts == null || ends == null) throw new RuleBroken("heldOn", "activity.heldOn.required");
        return new ActivityFacts(
                id("councilId", String.valueOf(form.councilId())),
                ActivityForm.given(form.otherCouncilIds()).stream()
                        .filter(text -> !text.isEmpty())
                        .map(text -> id("otherCouncilIds", text))
                        .toList(),
                String.valueOf(form.kind()),
                day,
                day("lastOn", form.lastOn()),
                starts,
                ends,
                String.valueOf(form.place()),
                String.valueOf(form.title()),
                form.outcome(),
                new ActivityFacts.Notes(form.agenda(), form.discussion(), form.partnersAbroad()),
                guests == null ? 0 : guests,
                costs(form));
    }

    private static List<Attendee> attendees(ActivityForm form) {
        return Attendee.read(form.attendees(), day("consentOn", form.consentOn()));
    }

    private static Repeats repeats(ActivityForm form) {
        Integer times = number("times", form.times());
        Repeats.Step step = form.every() == null
                ? Repeats.Step.NONE
                : BadParameter.among(Repeats.Step.values(), "every", form.every());
        if (step != Repeats.Step.NONE) return new Repeats(step, times == null ? 0 : times);
        if (times != null && times > 1) throw new RuleBroken("every", "activity.series.step-missing");
        return Repeats.ONCE;
    }

    private static ActivityCosts costs(ActivityForm form) {
        CostCategory[] categories = CostCategory.values();
        @Nullable Long[] spent = new @Nullable Long[categories.length];
        for (CostCategory category : categories)
            spent[category.ordinal()] = won("costs", form.cost(category.ordinal()));
        return ActivityCosts.of(won("plannedCost", form.plannedCost()), spent, won("subsidy", form.subsidy()));
    }

    private static long id(String field, String typed) {
        if (!typed.matches("\\d{1,18}")) throw new BadParameter(field, typed);
        return Long.parseLong(typed);
    }
}
