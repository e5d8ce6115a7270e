package kr.sandan.task.web;

import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what is typed of tasks and supports while nobody has saved it yet: by itself every ten seconds, or by a button. */
@Controller
class TaskDraftController {

    private final TaskDrafts drafts;

    TaskDraftController(TaskDrafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping(value = "/tasks/drafts", params = "auto")
    ResponseEntity<Void> keepTaskQuietly(
            @ModelAttribute("form") TaskForm form, BindingResult whatever, @RequestParam @Nullable Long task) {
        drafts.keep(form, task);
        return ResponseEntity.noContent().build();
    }

    /** @param task that the form changes, none for a new one */
    @PostMapping("/tasks/drafts")
    ModelAndView keepTask(
            @ModelAttribute("form") TaskForm form, BindingResult whatever, @RequestParam @Nullable Long task) {
        return next(drafts.keep(form, task));
    }

    @PostMapping(value = "/supports/drafts", params = "auto")
    ResponseEntity<Void> keepSupportQuietly(
            @ModelAttribute("form") SupportForm form,
            BindingResult whatever,
            @RequestParam long task,
            @RequestParam @Nullable Long support) {
        drafts.keep(form, at(task, support));
        return ResponseEntity.noContent().build();
    }

    /**
     * @param task that the support is given for
     * @param support that the form changes, none for a new one
     */
    @PostMapping("/supports/drafts")
    ModelAndView keepSupport(
            @ModelAttribute("form") SupportForm form,
            BindingResult whatever,
            @RequestParam long task,
            @RequestParam @Nullable Long support) {
        return next(drafts.keep(form, at(task, support)));
    }

    /** Not asked is whether there is such a task: nobody is told of those of another headquarters. */
    private static String at(long task, @Nullable Long support) {
        if (task <= 0) throw new BadParameter("task", String.valueOf(task));
        if (support != null && support <= 0) throw new BadParameter("support", String.valueOf(support));
        return support == null ? "/tasks/" + task + "/supports/new" : "/supports/" + support + "/edit";
    }

    private static ModelAndView next(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
