package kr.sandan.designation.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.designation.DesignationDesk;
import kr.sandan.designation.Designations;
import kr.sandan.platform.StaleEdit;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends, withdrawals and transfers. */
@Controller
class ActController {

    private final DesignationDesk desk;
    private final Designations designations;
    private final ActPages pages;

    ActController(DesignationDesk desk, Designations designations, ActPages pages) {
        this.desk = desk;
        this.designations = designations;
        this.pages = pages;
    }

    @GetMapping("/designations/{id}/end")
    ModelAndView newEnd(@PathVariable long id, Locale locale) {
        return begun(ActKind.END, id, locale);
    }

    @GetMapping("/designations/{id}/withdraw")
    ModelAndView newWithdrawal(@PathVariable long id, Locale locale) {
        return begun(ActKind.WITHDRAW, id, locale);
    }

    @GetMapping("/designations/{id}/transfer")
    ModelAndView newTransfer(@PathVariable long id, Locale locale) {
        return begun(ActKind.TRANSFER, id, locale);
    }

    @PostMapping("/designations/{id}/end")
    ModelAndView createEnd(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        return made(
                ActKind.END,
                id,
                form,
                errors,
                locale,
                next,
                () -> desk.end(
                        id,
                        form.seenVersion(),
                        form.dayOfAct(),
                        form.withSites() != null,
                        form.source().word()));
    }

    @PostMapping("/designations/{id}/withdraw")
    ModelAndView createWithdrawal(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        return made(
                ActKind.WITHDRAW,
                id,
                form,
                errors,
                locale,
                next,
                () -> desk.withdraw(id, form.seenVersion(), form.source().word()));
    }

    @PostMapping("/designations/{id}/transfer")
    ModelAndView createTransfer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        return made(
                ActKind.TRANSFER,
                id,
                form,
                errors,
                locale,
                next,
                () -> desk.transfer(
                        id,
                        form.seenVersion(),
                        Long.parseLong(String.valueOf(form.hubId())),
                        form.dayOfAct(),
                        form.source().word()));
    }

    private ModelAndView begun(ActKind kind, long id, Locale locale) {
        int version = designations.version(id);
        return pages.page(kind, id, version, locale).addObject("form", ActForm.empty(version));
    }

    private ModelAndView made(
            ActKind kind,
            long id,
            ActForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next,
            Runnable act) {
        form.check(kind, errors);
        try {
            Long done = ActPages.made(errors, () -> {
                act.run();
                return id;
            });
            return done == null ? again(kind, id, form, locale) : pages.done(kind, done, locale, next);
        } catch (StaleEdit meanwhile) {
            return pages.stale(again(kind, id, form, locale), id, id, locale);
        }
    }

    private ModelAndView again(ActKind kind, long id, ActForm form, Locale locale) {
        return pages.page(kind, id, form.version(), locale);
    }
}
