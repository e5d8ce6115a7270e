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

@Controller
class TaskFormController {

    private final TaskDesk desk;
    private final TaskFormReader reader;
    private final TaskFormPages pages;
    private final TaskDrafts drafts;

    TaskFormController(TaskDesk desk, TaskFormReader reader, TaskFormPages pages, TaskDrafts drafts) {
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/tasks/new")
    ModelAndView newTask(
            @RequestParam @Nullable Long activity,
            @RequestParam @Nullable Long council,
            @RequestParam @Nullable String draft) {
        TaskForm form = draft == null ? pages.empty(activity, council) : pages.draft(draft);
        return pages.fresh(form).addObject("form", form).addObject("drafts", pages.drafts());
    }

    @PostMapping("/tasks/new")
    ModelAndView createTask(
            @Valid @ModelAttribute("form") TaskForm form, BindingResult errors, RedirectAttributes next) {
        reader.check(form, errors);
        Long id = FormErrors.result(errors, () -> desk.record(reader.recording(form)));
        if (id != null) return pages.done("task.form.recorded", id, next);
        return FormErrors.isSavedElsewhere(errors)
                ? pages.besideSaved(desk.savedWith(form.key()), form)
                : pages.fresh(form);
    }

    /** What the name of the firm may mean, whatever else is still missing. */
    @PostMapping(value = "/tasks/new", params = "look")
    ModelAndView lookAtNew(@ModelAttribute("form") TaskForm form, BindingResult errors) {
        return looking(pages.fresh(form), form, errors);
    }

    @GetMapping("/tasks/{id}/edit")
    ModelAndView editTask(@PathVariable long id, @RequestParam @Nullable String draft) {
        if (draft != null && !desk.isMine(id)) return drafts.elsewhere(pages.draft(draft), id);
        desk.requireMine(id);
        TaskDetail held = pages.held(id);
        TaskForm form = draft == null ? pages.of(held) : pages.draft(draft);
        return pages.revision(held, form).addObject("form", form);
    }

    /** As for a new one. */
    @PostMapping(value = "/tasks/{id}/edit", params = "look")
    ModelAndView lookAtHeld(@PathVariable long id, @ModelAttribute("form") TaskForm form, BindingResult errors) {
        if (!desk.isMine(id)) return drafts.elsewhere(form, id);
        return looking(pages.revision(pages.held(id), form), form, errors);
    }

    @PostMapping("/tasks/{id}/edit")
    ModelAndView updateTask(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!desk.isMine(id)) return drafts.elsewhere(form, id);
        reader.check(form, errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.revise(reader.revising(id, form)));
            if (done) return pages.done("task.form.revised", id, next);
            TaskDetail held = pages.held(id);
            return FormErrors.isSavedElsewhere(errors) ? pages.stale(held, form) : pages.revision(held, form);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            return pages.stale(pages.held(id), form);
        } catch (NotFound transferred) {
            return drafts.elsewhere(form, id);
        }
    }

    /** The form again, at the firms that may be meant or at what is wrong with the name. */
    private ModelAndView looking(ModelAndView page, TaskForm form, BindingResult errors) {
        reader.checkFirm(form, errors);
        return page.addObject("markedFirst", errors.hasErrors() ? null : "firmChoice");
    }
}
