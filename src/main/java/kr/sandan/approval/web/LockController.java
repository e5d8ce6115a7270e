package kr.sandan.approval.web;

import java.util.Locale;
import kr.sandan.approval.LockService;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closed months and years, those that were, and the forms that close and open them. */
@Controller
class LockController {

    private final LockService locks;
    private final ApprovalTexts texts;

    LockController(LockService locks, ApprovalTexts texts) {
        this.locks = locks;
        this.texts = texts;
    }

    @GetMapping("/approvals/locks")
    ModelAndView list(@AuthenticationPrincipal SignedIn account, Locale locale) {
        return page(account, locale).addObject("form", LockForm.EMPTY);
    }

    @PostMapping("/approvals/locks")
    ModelAndView lock(
            @ModelAttribute("form") LockForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        return FormErrors.accepted(errors, () -> locks.lock(form.toCommand()))
                ? done("approval.locks.locked", locale, next)
                : page(account, locale);
    }

    @PostMapping("/approvals/locks/{id}/unlock")
    ModelAndView unlock(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String unlockReason,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            RedirectAttributes next) {
        try {
            locks.unlock(id, unlockReason == null ? "" : unlockReason);
            return done("approval.locks.unlocked", locale, next);
        } catch (RuleBroken refused) {
            return page(account, locale)
                    .addObject("form", LockForm.EMPTY)
                    .addObject("refused", texts.of(refused, locale))
                    .addObject("refusedLock", id);
        }
    }

    private ModelAndView page(SignedIn account, Locale locale) {
        return new ModelAndView("approval/locks")
                .addObject("locks", locks.all())
                .addObject(
                        "mayLock",
                        account.role().equals("ADMIN") || account.role().equals("HEAD_OFFICE_STAFF"))
                .addObject("kinds", texts.kinds(locale))
                .addObject("offices", texts.headquarters(locale))
                .addObject("texts", texts);
    }

    private ModelAndView done(String key, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", texts.of(key, locale));
        ModelAndView page = new ModelAndView("redirect:/approvals/locks");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
