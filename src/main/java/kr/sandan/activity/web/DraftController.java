package kr.sandan.activity.web;

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

    private final TypedDrafts drafts;

    DraftController(TypedDrafts drafts) {
        this.drafts = drafts;
    }

    /** Keeps a form at the asking of a script, which wants no page. */
    @PostMapping(value = "/activities/drafts", params = "auto")
    ResponseEntity<Void> keepQuietly(
            @ModelAttribute("form") ActivityForm form, BindingResult whatever, @RequestParam @Nullable Long activity) {
        drafts.keep(form, activity);
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
        return next(drafts.keep(form, activity));
    }

    private static ModelAndView next(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
