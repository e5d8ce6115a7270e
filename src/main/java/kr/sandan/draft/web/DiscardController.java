package kr.sandan.draft.web;

import static kr.sandan.platform.web.RouteRules.post;

import java.util.List;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteRules;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Throws a draft away; everybody has but their own. */
@Controller
class DiscardController implements RouteRules {

    private final Drafts drafts;

    DiscardController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<RouteRule> rules() {
        return List.of(post("/drafts/discard", Audience.SIGNED_IN));
    }

    /**
     * On to an empty form of the kind, or to the record as it stands.
     *
     * @param home on to the first page instead, where the reader has come to lose the record
     */
    @PostMapping("/drafts/discard")
    ModelAndView discard(
            @RequestParam @Nullable String submissionKey, @RequestParam(defaultValue = "false") boolean home) {
        String path = drafts.discard(SubmissionKey.of(submissionKey)).orElse("/");
        ModelAndView page = new ModelAndView("redirect:" + (home ? "/" : path));
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
