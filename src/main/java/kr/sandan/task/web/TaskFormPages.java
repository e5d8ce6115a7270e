package kr.sandan.task.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.sandan.account.WorkingAccount;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.ActivityPages;
import kr.sandan.approval.Colleagues;
import kr.sandan.council.CouncilReach;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.task.TaskDetail;
import kr.sandan.task.TaskPages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a task is registered or changed, with the choices it offers. */
@Component
class TaskFormPages {

    private final TaskPages tasks;
    private final ActivityPages activities;
    private final CouncilReach reach;
    private final WorkingAccounts accounts;
    private final Colleagues colleagues;
    private final CurrentAccount current;
    private final TaskChoices choices;
    private final OrganisationOptions organisations;
    private final Differences differences;
    private final Drafts drafts;
    private final TaskWords words;
    private final Clock clock;

    TaskFormPages(
            TaskPages tasks,
            ActivityPages activities,
            CouncilReach reach,
            WorkingAccounts accounts,
            Colleagues colleagues,
            CurrentAccount current,
            TaskChoices choices,
            OrganisationOptions organisations,
            Differences differences,
            Drafts drafts,
            TaskWords words,
            Clock clock) {
        this.tasks = tasks;
        this.activities = activities;
        this.reach = reach;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.current = current;
        this.choices = choices;
        this.organisations = organisations;
        this.differences = differences;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    /** An empty form, or one that begins with what an activity says. */
    TaskForm empty(@Nullable Long activity, @Nullable Long council) {
        ActivityDetail found = activity == null ? null : activity(activity);
        Long at = found == null ? council : Long.valueOf(found.row().councilId());
        return new TaskForm(
                at == null ? null : at.toString(),
                found == null ? null : String.valueOf(activity),
                null,
                null,
                null,
                null,
                "NORMAL",
                (found == null ? AsOf.today(clock).valid() : found.row().heldOn()).toString(),
                null,
                String.valueOf(current.require()),
                null,
                null,
                SubmissionKey.fresh());
    }

    /** A task as it stands. */
    TaskForm of(TaskDetail task) {
        Map<String, String> typed = typed(task);
        return new TaskForm(
                typed.get("councilId"),
                task.row().activityId() == null
                        ? null
                        : String.valueOf(task.row().activityId()),
                typed.get("firm"),
                String.valueOf(task.row().firmId()),
                typed.get("topic"),
                typed.get("kind"),
                typed.get("urgency"),
                typed.get("foundOn"),
                typed.get("detail"),
                typed.get("ownerId"),
                null,
                String.valueOf(task.version()),
                SubmissionKey.fresh());
    }

    /** What was typed of a task and not saved. */
    TaskForm draft(String key) {
        return TaskForm.of(drafts.typed(TaskDrafts.TASK, key), key);
    }

    List<Drafts.Draft> drafts() {
        return drafts.open(TaskDrafts.TASK);
    }

    TaskDetail held(long id) {
        return tasks.find(id).orElseThrow(() -> new NotFound("task", id));
    }

    ModelAndView fresh(TaskForm form) {
        return page("/tasks/new", form, current.require());
    }

    ModelAndView revision(TaskDetail task, TaskForm form) {
        return page("/tasks/" + task.row().id() + "/edit", form, task.ownerId()).addObject("task", task);
    }

    private ModelAndView page(String address, TaskForm form, long owner) {
        Locale locale = LocaleContextHolder.getLocale();
        ModelAndView page = new ModelAndView("task/form")
                .addObject("address", address)
                .addObject("councils", choices.councils(locale))
                .addObject("kinds", choices.kindsOfToday(locale))
                .addObject("urgencies", choices.urgencies(locale))
                .addObject("owners", owners(owner));
        List<Option> firms = new ArrayList<>();
        Long activity = Typed.id("activityId", form.activityId());
        if (activity != null && activities.find(activity).isPresent()) {
            ActivityDetail found = activity(activity);
            page.addObject("activity", found).addObject("names", organisations.attendingNames(found));
            firms.addAll(organisations.attending(found));
        }
        organisations.of(form.firm(), OrganisationOptions.FIRMS, locale).stream()
                .filter(one -> firms.stream().noneMatch(known -> known.value().equals(one.value())))
                .toList()
                .forEach(firms::add);
        return page.addObject("firms", firms);
    }

    /** The activity, where the reader may find tasks at it. */
    private ActivityDetail activity(long id) {
        return activities
                .find(id)
                .filter(found -> reach.covers(found.row().councilId()))
                .orElseThrow(() -> new NotFound("activity", id));
    }

    private List<Option> owners(long owner) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (long id : List.of(current.require(), owner))
            accounts.find(id).ifPresent(one -> names.put(id, one.displayName()));
        for (WorkingAccount one : colleagues.successorsOf(current.require())) names.put(one.id(), one.displayName());
        return names.entrySet().stream()
                .map(one -> new Option(String.valueOf(one.getKey()), one.getValue()))
                .toList();
    }

    /** The form beside what somebody else made of the task meanwhile. */
    ModelAndView stale(TaskDetail held, TaskForm form) {
        ModelAndView page = revision(held, form);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("stale", held.version()).addObject("differences", differences(held, form));
    }

    /** The form of a new task beside what another window made of it. */
    ModelAndView besideSaved(Optional<Long> saved, TaskForm form) {
        ModelAndView page = fresh(form);
        page.setStatus(HttpStatus.CONFLICT);
        saved.ifPresent(
                id -> page.addObject("saved", "/tasks/" + id).addObject("differences", differences(held(id), form)));
        return page;
    }

    private List<Differences.Difference> differences(TaskDetail held, TaskForm form) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, List<Option>> meaning = Map.of(
                "councilId", choices.councils(locale),
                "kind", choices.allKinds(locale),
                "urgency", choices.urgencies(locale),
                "ownerId", owners(held.ownerId()));
        return differences.of(typed(held), form.typed(), meaning, locale);
    }

    private static Map<String, String> typed(TaskDetail task) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("councilId", String.valueOf(task.row().councilId()));
        typed.put("firm", task.row().firm());
        typed.put("topic", task.row().topic());
        typed.put("kind", task.row().kind());
        typed.put("urgency", task.row().urgency().name());
        typed.put("foundOn", task.row().foundOn().toString());
        if (task.detail() != null) typed.put("detail", task.detail());
        typed.put("ownerId", String.valueOf(task.ownerId()));
        return typed;
    }

    ModelAndView done(String key, long id, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, LocaleContextHolder.getLocale()));
        ModelAndView page = new ModelAndView("redirect:/tasks/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
