package kr.sandan.activity.web;

import java.util.Map;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps what is typed while nobody has saved it yet: by itself every ten seconds, or by a button. */
@Controller
class DraftController {

    static final String FORM = "ACTIVITY";

    private final Drafts drafts;
    private final ActivityDesk desk;

    DraftController(Drafts drafts, ActivityDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** Keeps a form at the asking of a script, which wants no page. */
    @PostMapping(value = "/activities/drafts", params = "auto")
    ResponseEntity<Void> keepQuietly(
            @ModelAttribute("form") ActivityForm form, BindingResult whatever, @RequestParam @Nullable Long activity) {
        kept(form, activity);
        return ResponseEntity.noContent().build();
    }

    /**
     * Keeps a form and shows it again.
     *
     * @param activity the activity that the form changes, none for a new one
     */
    @PostMapping("/activities/drafts")
    ModelAndView keep(
            @ModelAttribute("form") ActivityForm form, BindingResult whatever, @RequestParam @Nullable Long activity) {
        return next(kept(form, activity));
    }

    /** Where the form goes on. */
    private String kept(ActivityForm form, @Nullable Long activity) {
        Map<String, String> typed = form.typed();
        Long mine = activity != null && desk.isMine(activity) ? activity : null;
        String address = mine == null ? "/activities/new" : "/activities/" + mine + "/edit";
        String key = SubmissionKey.of(form.submissionKey());
        return drafts.keep(new TypedForm(FORM, address, key, typed.get("title"), typed.get("heldOn"), typed));
    }

    private static ModelAndView next(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
