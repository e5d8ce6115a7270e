package kr.sandan.task.web;

import java.util.Locale;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.task.TaskDesk;
import kr.sandan.task.TaskDetail;
import kr.sandan.task.TaskPages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdraws tasks and supports that were entered by mistake, from the page of the task, and restores them. */
@Controller
class WithdrawalController {

    private final TaskDesk desk;
    private final TaskPages tasks;
    private final TaskPage page;
    private final TaskFormPages forms;
    private final TaskWords words;

    WithdrawalController(TaskDesk desk, TaskPages tasks, TaskPage page, TaskFormPages forms, TaskWords words) {
        this.desk = desk;
        this.tasks = tasks;
        this.page = page;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping("/tasks/{id}/withdraw")
    ModelAndView withdrawTask(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        desk.requireMine(id);
        return reasoned(id, () -> desk.withdrawTask(id, Typed.version(version), reason), "task.withdraw.done", next);
    }

    @PostMapping("/tasks/{id}/restore")
    ModelAndView restoreTask(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        desk.requireMine(id);
        return reasoned(id, () -> desk.restoreTask(id, Typed.version(version), reason), "task.restore.done", next);
    }

    @PostMapping("/supports/{id}/withdraw")
    ModelAndView withdrawSupport(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        long task = desk.taskOf(id);
        int seen = Typed.version(version);
        return reasoned(task, () -> desk.withdrawSupport(id, seen, reason), "task.withdraw.done", next);
    }

    @PostMapping("/supports/{id}/restore")
    ModelAndView restoreSupport(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        long task = desk.taskOf(id);
        int seen = Typed.version(version);
        return reasoned(task, () -> desk.restoreSupport(id, seen, reason), "task.restore.done", next);
    }

    /** Refused, the page again with why. */
    private ModelAndView reasoned(long id, Runnable act, String done, RedirectAttributes next) {
        try {
            act.run();
        } catch (RuleBroken refused) {
            Locale locale = LocaleContextHolder.getLocale();
            TaskDetail task = tasks.find(id).orElseThrow(() -> new NotFound("task", id));
            return new ModelAndView("task/detail", page.detail(task, locale))
                    .addObject("refused", words.message(refused.messageKey(), locale, refused.arguments()));
        }
        return forms.done(done, id, next);
    }
}
