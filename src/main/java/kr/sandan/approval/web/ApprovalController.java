package kr.sandan.approval.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kr.sandan.approval.ApprovalAction;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.TakeOver;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One record on its way to approval, and the buttons on its page. What a button is refused is said on the page itself. */
@Controller
class ApprovalController {

    private static final String COMMENT = "comment-";

    private final ApprovalService service;
    private final TakeOver takeOver;
    private final ApprovalPage page;
    private final ApprovalTexts texts;

    ApprovalController(ApprovalService service, TakeOver takeOver, ApprovalPage page, ApprovalTexts texts) {
        this.service = service;
        this.takeOver = takeOver;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping("/approvals/{id}")
    ModelAndView detail(@PathVariable long id, Locale locale) {
        return page.show(id, ApprovalPage.Typed.NOTHING, locale);
    }

    @PostMapping("/approvals/{id}/submit")
    ModelAndView submit(
            @PathVariable long id, @RequestParam(defaultValue = "0") int seen, Locale locale, RedirectAttributes next) {
        return act(id, ApprovalAction.SUBMIT, ApprovalPage.Typed.NOTHING, () -> service.submit(id, seen), locale, next);
    }

    @PostMapping("/approvals/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id, @RequestParam(defaultValue = "0") int seen, Locale locale, RedirectAttributes next) {
        return act(
                id,
                ApprovalAction.WITHDRAW,
                ApprovalPage.Typed.NOTHING,
                () -> service.withdraw(id, seen),
                locale,
                next);
    }

    @PostMapping("/approvals/{id}/approve")
    ModelAndView approve(
            @PathVariable long id, @RequestParam(defaultValue = "0") int seen, Locale locale, RedirectAttributes next) {
        return act(
                id, ApprovalAction.APPROVE, ApprovalPage.Typed.NOTHING, () -> service.approve(id, seen), locale, next);
    }

    @PostMapping("/approvals/{id}/return")
    ModelAndView giveBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam Map<String, String> sent,
            Locale locale,
            RedirectAttributes next) {
        Map<String, String> comments = page.comments(id, fieldsOf(sent), locale);
        String why = reason == null ? "" : reason;
        ApprovalPage.Typed typed = new ApprovalPage.Typed("reason", why, comments, null);
        return act(id, ApprovalAction.RETURN, typed, () -> service.giveBack(id, seen, why, comments), locale, next);
    }

    @PostMapping("/approvals/{id}/reopen")
    ModelAndView reopen(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(required = false) @Nullable String reason,
            Locale locale,
            RedirectAttributes next) {
        String why = reason == null ? "" : reason;
        ApprovalPage.Typed typed = new ApprovalPage.Typed("reopen", why, Map.of(), null);
        return act(id, ApprovalAction.REOPEN, typed, () -> service.reopen(id, seen, why), locale, next);
    }

    @PostMapping("/approvals/{id}/take")
    ModelAndView take(
            @PathVariable long id, @RequestParam(defaultValue = "0") int seen, Locale locale, RedirectAttributes next) {
        return act(
                id, ApprovalAction.HAND_OVER, ApprovalPage.Typed.NOTHING, () -> takeOver.take(id, seen), locale, next);
    }

    private static Map<String, String> fieldsOf(Map<String, String> sent) {
        Map<String, String> comments = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(COMMENT)) comments.put(name.substring(COMMENT.length()), text);
        });
        return comments;
    }

    private ModelAndView act(
            long id,
            ApprovalAction action,
            ApprovalPage.Typed typed,
            Runnable step,
            Locale locale,
            RedirectAttributes next) {
        try {
            step.run();
        } catch (RuleBroken refused) {
            return page.show(id, typed.refused(texts.of(refused, locale)), locale);
        }
        next.addFlashAttribute(
                "flash",
                texts.of(
                        "approval.done."
                                + action.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        locale));
        boolean decided = action == ApprovalAction.APPROVE || action == ApprovalAction.RETURN;
        ModelAndView done = new ModelAndView(decided ? "redirect:/inbox?section=DECIDE" : "redirect:/approvals/" + id);
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }
}
