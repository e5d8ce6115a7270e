package kr.sandan.task.web;

import java.util.Locale;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.task.TaskDesk;
import kr.sandan.task.TaskDetail;
import kr.sandan.task.TaskPages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
        int seen = Typed.version(version);
        Asked asked = new Asked("withdraw", reason, "task.withdraw.done");
        return reasoned(id, () -> desk.withdrawTask(id, seen, reason), asked, next);
    }

    @PostMapping("/tasks/{id}/restore")
    ModelAndView restoreTask(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        desk.requireMine(id);
        int seen = Typed.version(version);
        Asked asked = new Asked("restore", reason, "task.restore.done");
        return reasoned(id, () -> desk.restoreTask(id, seen, reason), asked, next);
    }

    @PostMapping("/supports/{id}/withdraw")
    ModelAndView withdrawSupport(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        long task = desk.taskOf(id);
        int seen = Typed.version(version);
        Asked asked = new Asked("withdraw-" + id, reason, "task.withdraw.done");
        return reasoned(task, () -> desk.withdrawSupport(id, seen, reason), asked, next);
    }

    @PostMapping("/supports/{id}/restore")
    ModelAndView restoreSupport(
            @PathVariable long id,
            @RequestParam @Nullable String version,
            @RequestParam @Nullable String reason,
            RedirectAttributes next) {
        long task = desk.taskOf(id);
        int seen = Typed.version(version);
        Asked asked = new Asked("restore-" + id, reason, "task.restore.done");
        return reasoned(task, () -> desk.restoreSupport(id, seen, reason), asked, next);
    }

    /**
     * What a form of the page asks for.
     *
     * @param form the id of its field without the ending, so that the page gives it back what was typed in it
     * @param done key of what is said once it is done
     */
    record Asked(String form, @Nullable String reason, String done) {}

    /** Refused, or where somebody else was faster, the page as it is now with why, and with the reason that was typed. */
    private ModelAndView reasoned(long id, Runnable act, Asked asked, RedirectAttributes next) {
        try {
            act.run();
        } catch (RuleBroken refused) {
            return again(id, refused.messageKey(), refused.arguments(), asked);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            ModelAndView page = again(id, "task.withdraw.stale", new Object[0], asked);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return forms.done(asked.done(), id, next);
    }

    private ModelAndView again(long id, String key, Object[] arguments, Asked asked) {
        Locale locale = LocaleContextHolder.getLocale();
        TaskDetail task = tasks.find(id).orElseThrow(() -> new NotFound("task", id));
        return new ModelAndView("task/detail", page.detail(task, locale))
                .addObject("refused", words.message(key, locale, arguments))
                .addObject("asked", asked);
    }
}
