package kr.sandan.complex.web;

import jakarta.validation.Valid;
import java.util.Objects;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.web.TieForms.AliasForm;
import kr.sandan.complex.web.TieForms.OfficeForm;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Other names of a complex, and the office named to answer for it. */
@Controller
class ComplexTieController {

    private final ComplexDesk desk;
    private final ComplexFormPages pages;
    private final ComplexEditPages editing;

    ComplexTieController(ComplexDesk desk, ComplexFormPages pages, ComplexEditPages editing) {
        this.desk = desk;
        this.pages = pages;
        this.editing = editing;
    }

    @PostMapping("/complexes/{id}/aliases")
    ModelAndView changeAliases(
            @PathVariable long id,
            @Valid @ModelAttribute("aliasForm") AliasForm form,
            BindingResult errors,
            PageFrame frame,
            RedirectAttributes next) {
        desk.requireMine(id);
        form.check(errors);
        String withdrawn = form.withdraw();
        boolean done = FormErrors.accepted(errors, () -> {
            if (withdrawn == null) desk.addAlias(id, form.toAlias(), form.word());
            else desk.withdrawAlias(id, withdrawn, form.withdrawalReason());
        });
        if (!done) return again(id, form, errors, frame);
        return pages.done("complex.form.alias." + (withdrawn == null ? "added" : "withdrawn"), id, next);
    }

    @PostMapping("/complexes/{id}/office")
    ModelAndView assignOffice(
            @PathVariable long id,
            @Valid @ModelAttribute("officeForm") OfficeForm form,
            BindingResult errors,
            PageFrame frame,
            RedirectAttributes next) {
        desk.requireMine(id);
        boolean done = FormErrors.accepted(
                errors,
                () -> desk.assignOffice(
                        id, Objects.requireNonNull(form.officeId()), Objects.requireNonNull(form.from()), form.word()));
        if (!done) return again(id, form, errors, frame);
        return pages.done("complex.form.office.assigned", id, next);
    }

    private ModelAndView again(long id, Object form, BindingResult errors, PageFrame frame) {
        ModelAndView page = editing.asHeld(id, frame);
        FormErrors.show(page.getModel(), form, errors);
        return page;
    }
}
