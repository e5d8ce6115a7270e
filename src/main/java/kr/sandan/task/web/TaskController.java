package kr.sandan.task.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.task.TaskDesk;
import kr.sandan.task.TaskDetail;
import kr.sandan.task.TaskPages;
import kr.sandan.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task, and its steps from found to solved, referred or dropped. */
@Controller
class TaskController {

    private final TaskPages tasks;
    private final TaskDesk desk;
    private final TaskPage page;
    private final TaskFormPages forms;
    private final TaskDrafts drafts;
    private final Clock clock;

    TaskController(TaskPages tasks, TaskDesk desk, TaskPage page, TaskFormPages forms, TaskDrafts drafts, Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.page = page;
        this.forms = forms;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/tasks/{id}")
    String detail(@PathVariable long id, Locale locale, Model model) {
        TaskDetail task = tasks.find(id).orElseThrow(() -> new NotFound("task", id));
        model.addAllAttributes(page.detail(task, locale));
        return "task/detail";
    }

    /** Asks for a step; {@code to} says which, where a button of the task's page did. */
    @GetMapping("/tasks/{id}/move")
    ModelAndView askStep(@PathVariable long id, @RequestParam @Nullable String to, Locale locale) {
        desk.requireMine(id);
        TaskDetail held = forms.held(id);
        String state = to == null || to.isBlank()
                ? null
                : BadParameter.among(TaskState.values(), "to", to).name();
        MoveForm form = new MoveForm(
                state,
                AsOf.today(clock).valid().toString(),
                null,
                null,
                null,
                String.valueOf(held.version()),
                SubmissionKey.fresh());
        return page.step(held, locale).addObject("form", form);
    }

    @PostMapping("/tasks/{id}/move")
    ModelAndView takeStep(
            @PathVariable long id,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        if (!desk.isMine(id)) return drafts.elsewhere(form);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.move(form.command(id)));
            return done ? forms.done("task.move.done", id, next) : page.step(forms.held(id), locale);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            TaskDetail held = forms.held(id);
            ModelAndView again = page.step(held, locale);
            again.setStatus(HttpStatus.CONFLICT);
            return again.addObject("stale", held.version());
        } catch (NotFound transferred) {
            return drafts.elsewhere(form);
        }
    }
}
