package kr.sandan.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.task.PilotRule;
import kr.sandan.task.RepeatedSupports;
import kr.sandan.task.SupportFacts;
import kr.sandan.task.TaskDetail;
import kr.sandan.task.TaskPages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a support is entered, closed or corrected, with the choices it offers. */
@Component
class SupportFormPages {

    private static final int HIGHEST = 5;

    private final TaskPages tasks;
    private final TaskLists lists;
    private final TaskChoices choices;
    private final OrganisationOptions organisations;
    private final RepeatedSupports repeated;
    private final PilotRule pilots;
    private final Differences differences;
    private final Drafts drafts;
    private final TaskWords words;
    private final Clock clock;

    SupportFormPages(
            TaskPages tasks,
            TaskLists lists,
            TaskChoices choices,
            OrganisationOptions organisations,
            RepeatedSupports repeated,
            PilotRule pilots,
            Differences differences,
            Drafts drafts,
            TaskWords words,
            Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.choices = choices;
        this.organisations = organisations;
        this.repeated = repeated;
        this.pilots = pilots;
        this.differences = differences;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    /** What the firm got of the same service that year, in words. */
    record EarlierLine(
            @Nullable Long taskId,
            String day,
            String service,
            @Nullable String council) {}

    TaskDetail task(long id) {
        return tasks.find(id).orElseThrow(() -> new NotFound("task", id));
    }

    static TaskDetail.Given given(TaskDetail task, long support) {
        return task.supports().stream()
                .filter(one -> one.id() == support)
                .findFirst()
                .orElseThrow(() -> new NotFound("support", support));
    }

    SupportForm empty() {
        String today = AsOf.today(clock).valid().toString();
        return new SupportForm(
                null, null, null, today, null, null, null, null, null, null, null, null, null, SubmissionKey.fresh());
    }

    /** What was typed of a support and not saved. */
    SupportForm draft(String key) {
        return SupportForm.of(drafts.typed(TaskDrafts.SUPPORT, key), key);
    }

    /** What was typed of supports for a task and not saved. */
    List<Drafts.Draft> drafts(long task) {
        return drafts.open(TaskDrafts.SUPPORT).stream()
                .filter(one -> one.path().startsWith("/tasks/" + task + "/"))
                .toList();
    }

    SupportForm of(TaskDetail.Given given) {
        Map<String, String> typed = typed(given);
        return new SupportForm(
                typed.get("serviceId"),
                typed.get("provider"),
                String.valueOf(given.facts().provider().id()),
                typed.get("startedOn"),
                typed.get("money"),
                typed.get("amount"),
                typed.get("result"),
                typed.get("closedOn"),
                typed.get("score"),
                typed.get("scoredOn"),
                typed.get("repeatReason"),
                null,
                String.valueOf(given.version()),
                SubmissionKey.fresh());
    }

    ModelAndView fresh(TaskDetail task, SupportForm form) {
        return page("/tasks/" + task.row().id() + "/supports/new", task, form, 0);
    }

    ModelAndView revision(TaskDetail task, long support, SupportForm form) {
        return page("/supports/" + support + "/edit", task, form, support).addObject("support", given(task, support));
    }

    private ModelAndView page(String address, TaskDetail task, SupportForm form, long except) {
        Locale locale = LocaleContextHolder.getLocale();
        return new ModelAndView("task/support")
                .addObject("address", address)
                .addObject("task", task)
                .addObject("line", lists.line(task.row(), locale))
                .addObject("services", choices.services(locale))
                .addObject("moneys", choices.moneys(locale))
                .addObject("scores", scores(locale))
                .addObject("providers", organisations.of(form.provider(), OrganisationOptions.PROVIDERS, locale))
                .addObject(
                        "pilot",
                        pilots.holds(task.row().councilId(), AsOf.today(clock).valid()))
                .addObject("earlier", earlier(task, form, except, locale));
    }

    private List<Option> scores(Locale locale) {
        return IntStream.rangeClosed(1, HIGHEST)
                .mapToObj(score -> new Option(String.valueOf(score), words.message("task.score." + score, locale)))
                .toList();
    }

    /** The support that the one typed would repeat, null where there is none or what is typed cannot be read yet. */
    private @Nullable EarlierLine earlier(TaskDetail task, SupportForm form, long except, Locale locale) {
        Long service;
        LocalDate day;
        try {
            service = Typed.id("serviceId", form.serviceId());
            day = Typed.day("startedOn", form.startedOn());
        } catch (RuleBroken | BadParameter unreadable) {
            return null;
        }
        if (service == null || day == null) return null;
        return repeated.earlier(task.row().firmId(), service, day, except)
                .map(found -> new EarlierLine(
                        found.taskId(),
                        found.startedOn().toString(),
                        TaskWords.name(found.service(), found.serviceEn(), locale),
                        found.council() == null ? null : TaskWords.name(found.council(), found.councilEn(), locale)))
                .orElse(null);
    }

    /** The form with the way to what another window made of it. */
    static ModelAndView besideSaved(ModelAndView page, long task) {
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("saved", "/tasks/" + task);
    }

    /** The form beside what somebody else made of the support meanwhile. */
    ModelAndView stale(TaskDetail task, long support, SupportForm form) {
        Locale locale = LocaleContextHolder.getLocale();
        TaskDetail.Given held = given(task, support);
        Map<String, List<Option>> meaning = Map.of(
                "serviceId", choices.services(locale),
                "money", choices.moneys(locale),
                "score", scores(locale));
        ModelAndView page = revision(task, support, form);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("stale", held.version())
                .addObject("differences", differences.of(typed(held), form.typed(), meaning, locale));
    }

    private static Map<String, String> typed(TaskDetail.Given given) {
        SupportFacts facts = given.facts();
        SupportFacts.Closing closing = facts.closing();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("serviceId", String.valueOf(facts.serviceId()));
        typed.put("provider", given.provider());
        typed.put("startedOn", facts.startedOn().toString());
        typed.put("money", facts.money().name());
        if (facts.amount() != null) typed.put("amount", facts.amount().toString());
        if (facts.result() != null) typed.put("result", facts.result());
        if (closing != null) {
            typed.put("closedOn", closing.on().toString());
            typed.put("score", String.valueOf(closing.score()));
            typed.put("scoredOn", closing.scoredOn().toString());
        }
        if (given.repeatReason() != null) typed.put("repeatReason", given.repeatReason());
        return typed;
    }
}
