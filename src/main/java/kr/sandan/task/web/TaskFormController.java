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

@Controller
class TaskFormController {

    private final TaskDesk desk;
    private final TaskFormReader reader;
    private final TaskFormPages pages;

    TaskFormController(TaskDesk desk, TaskFormReader reader, TaskFormPages pages) {
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
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
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @RequestParam @Nullable String look,
            RedirectAttributes next) {
        if (look != null) return pages.fresh(form);
        reader.check(form, errors);
        Long id = FormErrors.result(errors, () -> desk.record(reader.recording(form)));
        return id == null ? pages.fresh(form) : pages.done("task.form.recorded", id, next);
    }

    @GetMapping("/tasks/{id}/edit")
    ModelAndView editTask(@PathVariable long id, @RequestParam @Nullable String draft) {
        desk.requireMine(id);
        TaskDetail held = pages.held(id);
        TaskForm form = draft == null ? pages.of(held) : pages.draft(draft);
        return pages.revision(held, form).addObject("form", form);
    }

    @PostMapping("/tasks/{id}/edit")
    ModelAndView updateTask(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @RequestParam @Nullable String look,
            RedirectAttributes next) {
        desk.requireMine(id);
        if (look != null) return pages.revision(pages.held(id), form);
        reader.check(form, errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.revise(reader.revising(id, form)));
            return done ? pages.done("task.form.revised", id, next) : pages.revision(pages.held(id), form);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            return pages.stale(pages.held(id), form);
        }
    }
}
