package kr.sandan.activity.web;

import java.util.Locale;
import java.util.Map;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.ActivityPages;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ActivityController {

    private final ActivityPages activities;
    private final ActivityDesk desk;
    private final ActivityPage page;
    private final ActivityFormPages forms;

    ActivityController(ActivityPages activities, ActivityDesk desk, ActivityPage page, ActivityFormPages forms) {
        this.activities = activities;
        this.desk = desk;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping("/activities/{id}")
    String detail(@PathVariable long id, PageFrame frame, Locale locale, Model model) {
        model.addAllAttributes(shown(id, frame, locale));
        return "activity/detail";
    }

    private Map<String, Object> shown(long id, PageFrame frame, Locale locale) {
        ActivityDetail activity = activities.find(id).orElseThrow(() -> new NotFound("activity", id));
        return page.detail(activity, ActivityRoutes.keeps(frame), locale);
    }

    @PostMapping("/activities/{id}/cancel")
    ModelAndView cancelActivity(
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            PageFrame frame,
            RedirectAttributes next) {
        Runnable cancel = () -> desk.cancel(id, version == null ? -1 : version, reason);
        return reasoned(id, cancel, reason, "activity.cancelled.done", frame, next);
    }

    /** Says that it was entered by mistake. */
    @PostMapping("/activities/{id}/withdraw")
    ModelAndView withdrawActivity(
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            PageFrame frame,
            RedirectAttributes next) {
        Runnable withdraw = () -> desk.withdraw(id, version == null ? -1 : version, reason);
        return reasoned(id, withdraw, reason, "activity.mistake.done", frame, next);
    }

    /** Takes that back. */
    @PostMapping("/activities/{id}/restore")
    ModelAndView restoreActivity(
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            PageFrame frame,
            RedirectAttributes next) {
        Runnable restore = () -> desk.restore(id, version == null ? -1 : version, reason);
        return reasoned(id, restore, reason, "activity.mistake.done", frame, next);
    }

    /** Refused, or where somebody else was faster, the page as it is now with the reason that was typed. */
    private ModelAndView reasoned(
            long id, Runnable act, @Nullable String reason, String done, PageFrame frame, RedirectAttributes next) {
        Locale locale = LocaleContextHolder.getLocale();
        try {
            act.run();
        } catch (RuleBroken refused) {
            return again(id, page.words(refused, locale), reason, frame, locale);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            String why = page.words(new RuleBroken(null, "activity.step.stale"), locale);
            ModelAndView again = again(id, why, reason, frame, locale);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        return forms.done(done, id, next);
    }

    private ModelAndView again(long id, String why, @Nullable String reason, PageFrame frame, Locale locale) {
        return new ModelAndView("activity/detail", shown(id, frame, locale))
                .addObject("refused", why)
                .addObject("reason", reason);
    }

    /** Hands it in for approval. */
    @PostMapping("/activities/{id}/submit")
    ModelAndView submitActivity(@PathVariable long id, RedirectAttributes next) {
        desk.submit(id);
        return forms.done("activity.submitted.done", id, next);
    }
}
