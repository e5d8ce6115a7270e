package kr.sandan.load.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.load.LoadDetail;
import kr.sandan.load.LoadService;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One load and the buttons on its page. What a button is refused is said on the page itself. */
@Controller
class LoadStepController {

    private final LoadService service;
    private final LoadPage page;
    private final LoadBesides besides;
    private final StepPress press;

    LoadStepController(LoadService service, LoadPage page, LoadBesides besides, StepPress press) {
        this.service = service;
        this.page = page;
        this.besides = besides;
        this.press = press;
    }

    @GetMapping("/loads/{id}")
    ModelAndView detail(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String against,
            @AuthenticationPrincipal SignedIn account,
            Paging paging,
            Locale locale,
            HttpServletResponse response) {
        ModelAndView shown = page.show(id, Caller.of(account), paging, locale, null);
        besides.of(id, BesideController.asking(part, against), locale)
                .ifPresent(beside -> shown.addObject("beside", beside));
        if (isRunning(shown)) response.setHeader("Refresh", "2");
        return shown;
    }

    @PostMapping("/loads/{id}/decide")
    ModelAndView decide(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; sent.containsKey("subject-" + i); i++) {
            String choice = sent.get("choice-" + i);
            if (choice != null) choices.put(String.valueOf(sent.get("subject-" + i)), choice);
        }
        return press.take(id, account, locale, actor -> service.decide(id, choices, actor));
    }

    @PostMapping("/loads/{id}/explain")
    ModelAndView explain(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> subjects,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean all,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        return press.take(id, account, locale, actor -> {
            if (all) service.explainAll(id, said(reason), actor);
            else service.explain(id, subjects, said(reason), actor);
        });
    }

    @PostMapping("/loads/{id}/submit")
    ModelAndView submit(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String seen,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        return press.take(id, account, locale, actor -> service.submit(id, seen, actor));
    }

    @PostMapping("/loads/{id}/approve")
    ModelAndView approve(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String seen,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        return press.take(id, account, locale, actor -> service.approve(id, seen, actor));
    }

    @PostMapping("/loads/{id}/return")
    ModelAndView giveBack(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        return press.take(id, account, locale, actor -> service.giveBack(id, said(reason), actor));
    }

    @PostMapping("/loads/{id}/apply")
    ModelAndView apply(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String seen,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        return press.take(id, account, locale, actor -> service.apply(id, seen, actor));
    }

    @PostMapping("/loads/{id}/cancel")
    ModelAndView cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn account, Locale locale) {
        return press.take(id, account, locale, actor -> service.cancel(id, actor));
    }

    /** Spaces alone are taken for nothing on the way here. */
    private static String said(@Nullable String reason) {
        return reason == null ? "" : reason;
    }

    private static boolean isRunning(ModelAndView shown) {
        return shown.getModel().get("load") instanceof LoadDetail load
                && load.row().state().isRunning();
    }
}
