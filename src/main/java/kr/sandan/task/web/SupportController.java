package kr.sandan.task.web;

import jakarta.validation.Valid;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.task.TaskDesk;
import kr.sandan.task.TaskDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Supports: entered for a task, closed with the firm's score, corrected. */
@Controller
class SupportController {

    private final TaskDesk desk;
    private final SupportFormReader reader;
    private final SupportFormPages pages;
    private final TaskFormPages forms;
    private final TaskDrafts drafts;

    SupportController(
            TaskDesk desk, SupportFormReader reader, SupportFormPages pages, TaskFormPages forms, TaskDrafts drafts) {
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
        this.forms = forms;
        this.drafts = drafts;
    }

    private static String adding(long task) {
        return "/tasks/" + task + "/supports/new";
    }

    private static String changing(long support) {
        return "/supports/" + support + "/edit";
    }

    @GetMapping("/tasks/{id}/supports/new")
    ModelAndView newSupport(@PathVariable long id, @RequestParam @Nullable String draft) {
        if (draft != null && !desk.isMine(id)) return drafts.elsewhere(pages.draft(draft), adding(id));
        desk.requireMine(id);
        SupportForm form = draft == null ? pages.empty() : pages.draft(draft);
        return pages.fresh(pages.task(id), form).addObject("form", form).addObject("drafts", pages.drafts(id));
    }

    @PostMapping("/tasks/{id}/supports/new")
    ModelAndView createSupport(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SupportForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!desk.isMine(id)) return drafts.elsewhere(form, adding(id));
        reader.check(form, errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.support(reader.recording(id, form)));
            if (done) return forms.done("task.support.recorded", id, next);
            ModelAndView page = pages.fresh(pages.task(id), form);
            return FormErrors.isSavedElsewhere(errors) ? SupportFormPages.besideSaved(page, id) : page;
        } catch (NotFound transferred) {
            return drafts.elsewhere(form, adding(id));
        }
    }

    /** Whom the name of the provider may mean and what the firm got before, whatever else is still missing. */
    @PostMapping(value = "/tasks/{id}/supports/new", params = "look")
    ModelAndView lookAtNew(@PathVariable long id, @ModelAttribute("form") SupportForm form, BindingResult errors) {
        if (!desk.isMine(id)) return drafts.elsewhere(form, adding(id));
        return looking(pages.fresh(pages.task(id), form), form, errors);
    }

    @GetMapping("/supports/{id}/edit")
    ModelAndView editSupport(@PathVariable long id, @RequestParam @Nullable String draft) {
        if (draft != null && !desk.givesMine(id)) return drafts.elsewhere(pages.draft(draft), changing(id));
        TaskDetail task = pages.task(desk.taskOf(id));
        SupportForm form = draft == null ? pages.of(SupportFormPages.given(task, id)) : pages.draft(draft);
        return pages.revision(task, id, form).addObject("form", form);
    }

    /** As for a new one. */
    @PostMapping(value = "/supports/{id}/edit", params = "look")
    ModelAndView lookAtHeld(@PathVariable long id, @ModelAttribute("form") SupportForm form, BindingResult errors) {
        if (!desk.givesMine(id)) return drafts.elsewhere(form, changing(id));
        return looking(pages.revision(pages.task(desk.taskOf(id)), id, form), form, errors);
    }

    @PostMapping("/supports/{id}/edit")
    ModelAndView updateSupport(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SupportForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!desk.givesMine(id)) return drafts.elsewhere(form, changing(id));
        long task = desk.taskOf(id);
        reader.check(form, errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.revise(reader.revising(id, form)));
            if (done) return forms.done("task.support.revised", task, next);
            TaskDetail held = pages.task(task);
            return FormErrors.isSavedElsewhere(errors) ? pages.stale(held, id, form) : pages.revision(held, id, form);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            return pages.stale(pages.task(task), id, form);
        } catch (NotFound transferred) {
            return drafts.elsewhere(form, changing(id));
        }
    }

    /** The form again, at the organisations that may be meant, at what the firm got before, or at what is wrong. */
    private ModelAndView looking(ModelAndView page, SupportForm form, BindingResult errors) {
        boolean earlier = page.getModel().get("earlier") != null;
        if (!earlier) reader.checkProvider(form, errors);
        String first = earlier ? "repeatReason" : "providerChoice";
        return page.addObject("markedFirst", errors.hasErrors() ? null : first);
    }
}
