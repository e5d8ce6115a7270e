package kr.sandan.activity.web;

import java.util.Locale;
import java.util.Map;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.ActivityPages;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
            RedirectAttributes next) {
        desk.cancel(id, version == null ? -1 : version, reason);
        return forms.done("activity.cancelled.done", id, next);
    }

    /** Says that it was entered by mistake. */
    @PostMapping("/activities/{id}/withdraw")
    ModelAndView withdrawActivity(
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            PageFrame frame,
            RedirectAttributes next) {
        return reasoned(id, () -> desk.withdraw(id, version == null ? -1 : version, reason), reason, frame, next);
    }

    /** Takes that back. */
    @PostMapping("/activities/{id}/restore")
    ModelAndView restoreActivity(
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String reason,
            PageFrame frame,
            RedirectAttributes next) {
        return reasoned(id, () -> desk.restore(id, version == null ? -1 : version, reason), reason, frame, next);
    }

    /** Refused, the page again with the reason that was typed. */
    private ModelAndView reasoned(
            long id, Runnable act, @Nullable String reason, PageFrame frame, RedirectAttributes next) {
        try {
            act.run();
        } catch (RuleBroken refused) {
            Locale locale = LocaleContextHolder.getLocale();
            return new ModelAndView("activity/detail", shown(id, frame, locale))
                    .addObject("refused", page.words(refused, locale))
                    .addObject("reason", reason);
        }
        return forms.done("activity.mistake.done", id, next);
    }

    /** Hands it in for approval. */
    @PostMapping("/activities/{id}/submit")
    ModelAndView submitActivity(@PathVariable long id, RedirectAttributes next) {
        desk.submit(id);
        return forms.done("activity.submitted.done", id, next);
    }
}
