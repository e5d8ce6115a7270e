package kr.sandan.task.web;

import jakarta.validation.Valid;
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

    SupportController(TaskDesk desk, SupportFormReader reader, SupportFormPages pages, TaskFormPages forms) {
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/tasks/{id}/supports/new")
    ModelAndView newSupport(@PathVariable long id, @RequestParam @Nullable String draft) {
        desk.requireMine(id);
        SupportForm form = draft == null ? pages.empty() : pages.draft(draft);
        return pages.fresh(pages.task(id), form).addObject("form", form).addObject("drafts", pages.drafts(id));
    }

    @PostMapping("/tasks/{id}/supports/new")
    ModelAndView createSupport(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SupportForm form,
            BindingResult errors,
            @RequestParam @Nullable String look,
            RedirectAttributes next) {
        desk.requireMine(id);
        if (look != null) return pages.fresh(pages.task(id), form);
        reader.check(form, errors);
        boolean done = FormErrors.accepted(errors, () -> desk.support(reader.recording(id, form)));
        return done ? forms.done("task.support.recorded", id, next) : pages.fresh(pages.task(id), form);
    }

    @GetMapping("/supports/{id}/edit")
    ModelAndView editSupport(@PathVariable long id, @RequestParam @Nullable String draft) {
        TaskDetail task = pages.task(desk.taskOf(id));
        SupportForm form = draft == null ? pages.of(SupportFormPages.given(task, id)) : pages.draft(draft);
        return pages.revision(task, id, form).addObject("form", form);
    }

    @PostMapping("/supports/{id}/edit")
    ModelAndView updateSupport(
            @PathVariable long id,
            @Valid @ModelAttribute("form") SupportForm form,
            BindingResult errors,
            @RequestParam @Nullable String look,
            RedirectAttributes next) {
        long task = desk.taskOf(id);
        if (look != null) return pages.revision(pages.task(task), id, form);
        reader.check(form, errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.revise(reader.revising(id, form)));
            return done ? forms.done("task.support.revised", task, next) : pages.revision(pages.task(task), id, form);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            return pages.stale(pages.task(task), id, form);
        }
    }
}
