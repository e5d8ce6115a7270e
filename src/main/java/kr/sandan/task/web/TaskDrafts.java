package kr.sandan.task.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.web.Option;
import kr.sandan.task.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keeps forms of tasks and supports as they are typed, also where another headquarters looks after the task, be it since
 * this minute: then the page says so, and no more of a task that was never theirs than of a number that none has.
 */
@Component
class TaskDrafts {

    static final String TASK = "TASK";
    static final String SUPPORT = "SUPPORT";

    private final Drafts drafts;
    private final TaskDesk desk;
    private final TaskChoices choices;
    private final Differences lines;

    TaskDrafts(Drafts drafts, TaskDesk desk, TaskChoices choices, Differences lines) {
        this.drafts = drafts;
        this.desk = desk;
        this.choices = choices;
        this.lines = lines;
    }

    /**
     * Keeps the form of a task.
     *
     * @param task that it changes, none for a new one
     * @return where it goes on: as a new one where the task is not the own headquarters'
     */
    String keep(TaskForm form, @Nullable Long task) {
        Long mine = task != null && desk.isMine(task) ? task : null;
        Map<String, String> kept = form.kept();
        if (task != null && mine == null) kept.keySet().removeAll(List.of("activityId", "version"));
        String address = mine == null ? "/tasks/new" : "/tasks/" + mine + "/edit";
        return drafts.keep(new TypedForm(TASK, address, form.key(), kept.get("topic"), kept.get("foundOn"), kept));
    }

    /**
     * Keeps the form of a support.
     *
     * @param at the address of the form
     * @return where it goes on; a support is of one task, so that page says where the task is another headquarters' by then
     */
    String keep(SupportForm form, String at) {
        Map<String, String> kept = form.kept();
        return drafts.keep(new TypedForm(SUPPORT, at, form.key(), kept.get("provider"), kept.get("startedOn"), kept));
    }

    /** The page for somebody who saves a task that is another headquarters' by now; what was typed is kept. */
    ModelAndView elsewhere(TaskForm form, long task) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, List<Option>> meaning =
                Map.of("kind", choices.allKinds(locale), "urgency", choices.urgencies(locale));
        Map<String, String> typed = form.typed();
        typed.keySet().removeAll(List.of("councilId", "ownerId"));
        return page(typed, meaning, locale).addObject("kept", keep(form, task));
    }

    /** The same for a support; its draft is kept to be copied from, and goes on where the task comes back. */
    ModelAndView elsewhere(SupportForm form, String at) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, List<Option>> meaning = Map.of(
                "serviceId", choices.services(locale),
                "money", choices.moneys(locale));
        String kept = keep(form, at);
        return page(form.typed(), meaning, locale).addObject("key", Drafts.keyOf(kept));
    }

    /** The same for a step, which is too short to be kept: the page shows it to be copied. */
    ModelAndView elsewhere(MoveForm form) {
        Locale locale = LocaleContextHolder.getLocale();
        return page(form.typed(), Map.of(), locale);
    }

    private ModelAndView page(Map<String, String> typed, Map<String, List<Option>> meaning, Locale locale) {
        return new ModelAndView("task/transferred", HttpStatus.NOT_FOUND)
                .addObject("typed", lines.of(Map.of(), typed, meaning, locale));
    }
}
