package kr.sandan.task.web;

import java.util.Map;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.task.TaskDesk;
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

    static final String TASK = "TASK";
    static final String SUPPORT = "SUPPORT";

    private final Drafts drafts;
    private final TaskDesk desk;

    TaskDraftController(Drafts drafts, TaskDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @PostMapping(value = "/tasks/drafts", params = "auto")
    ResponseEntity<Void> keepTaskQuietly(
            @ModelAttribute("form") TaskForm form, BindingResult whatever, @RequestParam @Nullable Long task) {
        kept(form, task);
        return ResponseEntity.noContent().build();
    }

    /** @param task that the form changes, none for a new one */
    @PostMapping("/tasks/drafts")
    ModelAndView keepTask(
            @ModelAttribute("form") TaskForm form, BindingResult whatever, @RequestParam @Nullable Long task) {
        return next(kept(form, task));
    }

    @PostMapping(value = "/supports/drafts", params = "auto")
    ResponseEntity<Void> keepSupportQuietly(
            @ModelAttribute("form") SupportForm form,
            BindingResult whatever,
            @RequestParam long task,
            @RequestParam @Nullable Long support) {
        kept(form, task, support);
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
        return next(kept(form, task, support));
    }

    private String kept(TaskForm form, @Nullable Long task) {
        if (task != null) desk.requireMine(task);
        String address = task == null ? "/tasks/new" : "/tasks/" + task + "/edit";
        Map<String, String> kept = form.kept();
        return drafts.keep(new TypedForm(TASK, address, form.key(), kept.get("topic"), kept.get("foundOn"), kept));
    }

    private String kept(SupportForm form, long task, @Nullable Long support) {
        desk.requireMine(support == null ? task : desk.taskOf(support));
        String address = support == null ? "/tasks/" + task + "/supports/new" : "/supports/" + support + "/edit";
        Map<String, String> kept = form.kept();
        return drafts.keep(
                new TypedForm(SUPPORT, address, form.key(), kept.get("provider"), kept.get("startedOn"), kept));
    }

    private static ModelAndView next(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
