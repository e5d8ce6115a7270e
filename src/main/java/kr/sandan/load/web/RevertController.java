package kr.sandan.load.web;

import java.util.Locale;
import kr.sandan.load.Actor;
import kr.sandan.load.LoadService;
import kr.sandan.load.LoadState;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Taking a load back: first what would return, then the reason and the button. */
@Controller
class RevertController {

    private final LoadService service;
    private final RevertPage page;
    private final MessageSource messages;

    RevertController(LoadService service, RevertPage page, MessageSource messages) {
        this.service = service;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping("/loads/{id}/revert")
    ModelAndView askRevert(
            @PathVariable long id, @AuthenticationPrincipal SignedIn account, Paging paging, Locale locale) {
        Actor actor = Caller.of(account);
        if (page.state(id) != LoadState.APPLIED) return toLoad(id);
        return page.show(id, actor, paging, locale, "", null);
    }

    @PostMapping("/loads/{id}/revert")
    ModelAndView revert(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        Actor actor = Caller.of(account);
        // spaces alone are taken for nothing on the way here
        String said = reason == null ? "" : reason;
        try {
            service.revert(id, said, actor);
            return toLoad(id);
        } catch (RuleBroken refused) {
            String why = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
            return page.show(id, actor, Paging.FIRST, locale, said, why);
        }
    }

    private static ModelAndView toLoad(long id) {
        return new ModelAndView(new RedirectView("/loads/" + id, true, false));
    }
}
