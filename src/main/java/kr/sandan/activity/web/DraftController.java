package kr.sandan.activity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.activity.Drafts;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.privacy.ResidentNumber;
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

    /** In bytes; three for a syllable. */
    private static final int LARGEST = 300_000;

    private static final int LARGEST_IN_WORDS = LARGEST / 3;

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
        int size = typed.values().stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (size > LARGEST) throw new RuleBroken(null, "activity.draft.large", LARGEST_IN_WORDS);
        typed.forEach((field, text) -> ResidentNumber.refuse(null, text));
        Long mine = activity != null && desk.isMine(activity) ? activity : null;
        String path = mine == null ? "/activities/new" : "/activities/" + mine + "/edit";
        if (typed.isEmpty()) return path;
        String key = SubmissionKey.of(form.submissionKey());
        drafts.keep(key, mine, typed);
        return path + "?draft=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    @PostMapping("/activities/drafts/discard")
    ModelAndView discard(@RequestParam @Nullable String submissionKey) {
        drafts.discard(SubmissionKey.of(submissionKey));
        return next("/activities/new");
    }

    private static ModelAndView next(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
