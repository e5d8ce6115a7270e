package kr.sandan.activity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.ActivityKinds;
import kr.sandan.activity.AttendeeMatching;
import kr.sandan.activity.CostCategory;
import kr.sandan.activity.Repeats;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.FieldComments;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.Councils;
import kr.sandan.draft.Drafts;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an activity is registered or changed, with the choices it offers. */
@Component
class ActivityFormPages {

    /** The types that people meet at activities; others are entered in the register of organisations. */
    private static final List<OrganisationType> NEW_TYPES = List.of(
            OrganisationType.FIRM,
            OrganisationType.UNIVERSITY,
            OrganisationType.PUBLIC_INSTITUTE,
            OrganisationType.SUPPORT_AGENCY);

    private final Councils councils;
    private final CouncilReach reach;
    private final ActivityKinds kinds;
    private final Drafts drafts;
    private final ApprovalQueries approvals;
    private final ActivityWords words;
    private final ActivityValues values;
    private final Clock clock;

    ActivityFormPages(
            Councils councils,
            CouncilReach reach,
            ActivityKinds kinds,
            Drafts drafts,
            ApprovalQueries approvals,
            ActivityWords words,
            ActivityValues values,
            Clock clock) {
        this.councils = councils;
        this.reach = reach;
        this.kinds = kinds;
        this.drafts = drafts;
        this.approvals = approvals;
        this.words = words;
        this.values = values;
        this.clock = clock;
    }

    /** A line of attendees with what it may mean. */
    record Checked(String line, @Nullable String sure, List<Option> choices) {}

    /** A field that somebody else changed meanwhile. */
    record Difference(
            String label, @Nullable String held, @Nullable String typed) {}

    ModelAndView fresh() {
        return page("/activities/new", List.of()).addObject("drafts", drafts.open(DraftController.FORM));
    }

    ModelAndView revision(ActivityDetail activity) {
        long id = activity.row().id();
        List<Long> named = new ArrayList<>(activity.facts().otherCouncilIds());
        named.add(activity.facts().councilId());
        FieldComments comments = approvals.comments("ACTIVITY", id);
        return page("/activities/" + id + "/edit", named)
                .addObject("activity", activity)
                .addObject("comments", comments)
                .addObject("marked", comments.byField());
    }

    /** The same as it is opened: where it was returned, at the field marked first. */
    ModelAndView opened(ActivityDetail activity) {
        ModelAndView page = revision(activity);
        FieldComments comments = approvals.comments("ACTIVITY", activity.row().id());
        return page.addObject("markedFirst", comments.first());
    }

    private ModelAndView page(String address, List<Long> named) {
        Locale locale = LocaleContextHolder.getLocale();
        return new ModelAndView("activity/form")
                .addObject("address", address)
                .addObject("councils", councilChoices(named, locale))
                .addObject(
                        "kinds",
                        kinds.on(AsOf.today(clock).valid()).stream()
                                .map(kind -> new Option(kind.code(), words.kind(kind, locale)))
                                .toList())
                .addObject("costLabels", texts(CostCategory.values(), "activity.cost.", locale))
                .addObject("steps", texts(Repeats.Step.values(), "activity.series.", locale));
    }

    /** The councils of today within reach, and those that the activity names already, whatever became of them. */
    private List<Option> councilChoices(List<Long> named, Locale locale) {
        boolean everywhere = reach.everywhere();
        Set<Long> mine = everywhere ? Set.of() : reach.councils();
        AsOf today = AsOf.today(clock);
        List<CouncilEntry> offered = new ArrayList<>(councils.select(CouncilFilter.ALL, today).stream()
                .filter(council -> everywhere || mine.contains(council.id()))
                .toList());
        for (long one : named)
            if (offered.stream().noneMatch(council -> council.id() == one))
                councils.find(one, today).ifPresent(offered::add);
        return offered.stream()
                .map(council -> new Option(String.valueOf(council.id()), words.council(council, locale)))
                .toList();
    }

    private List<Option> texts(Enum<?>[] values, String prefix, Locale locale) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), words.message(prefix + value, locale)))
                .toList();
    }

    /** What each pasted line may mean, to be said in the form itself. */
    List<Checked> checked(List<AttendeeMatching.Line> lines) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Checked> checked = new ArrayList<>();
        for (AttendeeMatching.Line line : lines) {
            List<Option> choices = new ArrayList<>();
            line.candidates().forEach(one -> choices.add(new Option(String.valueOf(one.id()), one.name())));
            choices.add(new Option(AttendeeMatching.NONE, words.message("activity.attendees.none", locale)));
            for (OrganisationType type : NEW_TYPES) {
                String named = words.message("activity.organisation." + type, locale);
                choices.add(new Option("new:" + type, words.message("activity.attendees.new", locale, named)));
            }
            checked.add(new Checked(
                    line.attendee().affiliation(),
                    line.sure() == null ? null : line.sure().name(),
                    choices));
        }
        return checked;
    }

    /** The fields in which what is held differs from what was typed. */
    List<Difference> differences(ActivityDetail held, ActivityForm form) {
        Map<String, String> now = ActivityForms.typed(held);
        Map<String, String> typed = form.typed();
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(typed.keySet());
        names.removeAll(
                Set.of("version", "attendees", "consentOn", "removed", "every", "times", "oddReason", "reason"));
        Locale locale = LocaleContextHolder.getLocale();
        return names.stream()
                .map(name -> new Difference(
                        words.message("activity.field." + name, locale),
                        values.said(name, now.get(name), locale),
                        values.said(name, typed.get(name), locale)))
                .filter(one -> !Objects.equals(one.held(), one.typed()))
                .toList();
    }

    /** On to the first; where several were registered, with how many and the way to all of them. */
    ModelAndView recorded(long id, List<LocalDate> days, RedirectAttributes next) {
        ModelAndView page = done("activity.form.recorded", id, next);
        if (days.size() == 1) return page;
        Locale locale = LocaleContextHolder.getLocale();
        String last = days.get(days.size() - 1).toString();
        next.addFlashAttribute(
                "flash",
                words.message(
                        "activity.form.recorded.series",
                        locale,
                        days.size(),
                        days.get(0).toString(),
                        last));
        next.addFlashAttribute("flashTo", "/activities?series=" + id);
        next.addFlashAttribute("flashToText", words.message("activity.series.all", locale));
        return page;
    }

    ModelAndView done(String key, long id, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, LocaleContextHolder.getLocale()));
        ModelAndView page = new ModelAndView("redirect:/activities/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
