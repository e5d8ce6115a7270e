package kr.sandan.approval.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.account.WorkingAccount;
import kr.sandan.approval.Colleagues;
import kr.sandan.approval.DeputyService;
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

/** Who acts for whom during an absence. */
@Controller
class DeputyController {

    private final DeputyService deputies;
    private final Colleagues colleagues;
    private final ApprovalTexts texts;

    DeputyController(DeputyService deputies, Colleagues colleagues, ApprovalTexts texts) {
        this.deputies = deputies;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    @GetMapping("/approvals/deputies")
    ModelAndView list(
            @RequestParam(required = false) @Nullable Long absent,
            @AuthenticationPrincipal SignedIn account,
            Locale locale) {
        long chosen = absent == null ? account.id() : absent;
        return page(chosen, false, locale).addObject("form", DeputyForm.of(chosen));
    }

    @PostMapping("/approvals/deputies")
    ModelAndView appoint(
            @ModelAttribute("form") DeputyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn account,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        if (FormErrors.accepted(errors, () -> deputies.appoint(form.toCommand())))
            return done("approval.deputies.appointed", locale, next);
        long chosen = errors.hasFieldErrors("absent") ? account.id() : Long.parseLong(String.valueOf(form.absent()));
        ModelAndView page = page(chosen, true, locale);
        FormErrors.show(page.getModel(), form, errors);
        return page;
    }

    @PostMapping("/approvals/deputies/{id}/end")
    ModelAndView end(@PathVariable long id, Locale locale, RedirectAttributes next) {
        deputies.end(id);
        return done("approval.deputies.ended", locale, next);
    }

    /** The page for somebody who is away, whom the reader may arrange things for. */
    private ModelAndView page(long absent, boolean refused, Locale locale) {
        List<WorkingAccount> mine = colleagues.mine();
        boolean known = mine.stream().anyMatch(one -> one.id() == absent);
        return new ModelAndView("approval/deputies")
                .addObject("deputies", deputies.all())
                .addObject("people", texts.people(mine, locale))
                .addObject("absent", known ? absent : null)
                .addObject("showing", known || refused)
                .addObject("colleagues", known ? texts.people(colleagues.deputiesOf(absent), locale) : List.of())
                .addObject("texts", texts);
    }

    private ModelAndView done(String key, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", texts.of(key, locale));
        ModelAndView page = new ModelAndView("redirect:/approvals/deputies");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
