package kr.sandan.designation.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.designation.DesignationDesk;
import kr.sandan.designation.Designations;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
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
    private final DesignationPages records;
    private final DesignationFormPages pages;

    ActController(
            DesignationDesk desk, Designations designations, DesignationPages records, DesignationFormPages pages) {
        this.desk = desk;
        this.designations = designations;
        this.records = records;
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
        return page(kind, id, locale).addObject("form", ActForm.empty(version)).addObject("version", version);
    }

    private ModelAndView page(ActKind kind, long id, Locale locale) {
        DesignationPage record = records.page(id, pages.today(), locale);
        return pages.act(kind, id, record.name(), designations.role(id), locale);
    }

    /** A stale form is shown again beside the life of the record, whose newest acts the person has not seen. */
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
            if (FormErrors.accepted(errors, act))
                return pages.done("designation.form.done." + kind.path(), id, locale, next);
            return page(kind, id, locale).addObject("version", form.version());
        } catch (StaleEdit meanwhile) {
            ModelAndView again = page(kind, id, locale);
            again.setStatus(HttpStatus.CONFLICT);
            return again.addObject("version", designations.version(id))
                    .addObject("life", records.page(id, pages.today(), locale).life());
        }
    }
}
