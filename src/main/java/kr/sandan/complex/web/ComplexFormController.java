package kr.sandan.complex.web;

import jakarta.validation.Valid;
import java.util.List;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ComplexFormController {

    private final ComplexDesk desk;
    private final ComplexFormPages pages;
    private final ComplexEditPages editing;

    ComplexFormController(ComplexDesk desk, ComplexFormPages pages, ComplexEditPages editing) {
        this.desk = desk;
        this.pages = pages;
        this.editing = editing;
    }

    @GetMapping("/complexes/new")
    ModelAndView newComplex(PageFrame frame) {
        ComplexForm form = ComplexForm.empty(SubmissionKey.fresh());
        return pages.of("/complexes/new", form, frame).addObject("form", form);
    }

    @PostMapping("/complexes/new")
    ModelAndView createComplex(
            @Valid @ModelAttribute("form") ComplexForm form,
            BindingResult errors,
            @RequestParam @Nullable String more,
            PageFrame frame,
            RedirectAttributes next) {
        ComplexFormRules.check(form, false, errors);
        if (more != null) return pages.morePlaces(pages.of("/complexes/new", form, frame), form);
        List<ComplexEntry> alike =
                errors.hasErrors() ? List.of() : desk.alike(String.valueOf(form.name()), form.placeCodes());
        boolean unsure = !alike.isEmpty() && form.confirmed() == null;
        if (unsure) errors.reject("complex.form.alike");
        String key = SubmissionKey.of(form.submissionKey());
        Long id = FormErrors.result(errors, () -> desk.register(key, form.toRegistration(), form.word()));
        if (id == null) return pages.of("/complexes/new", form, frame).addObject("alike", unsure ? alike : List.of());
        return pages.done("complex.form.registered", id, next);
    }

    @GetMapping("/complexes/{id}/edit")
    ModelAndView editComplex(@PathVariable long id, AsOf asOf, PageFrame frame) {
        desk.requireMine(id);
        return editing.asHeld(id, frame);
    }

    @PostMapping("/complexes/{id}/edit")
    ModelAndView updateComplex(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ComplexForm form,
            BindingResult errors,
            @RequestParam @Nullable String more,
            PageFrame frame,
            RedirectAttributes next) {
        desk.requireMine(id);
        ComplexFormRules.check(form, true, errors);
        if (more != null) return pages.morePlaces(editing.asTyped(id, form, form.version(), frame), form);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.revise(form.toRevision(id), form.word()));
            if (done) return pages.done("complex.form.revised", id, next);
            return editing.asTyped(id, form, form.version(), frame);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = editing.asTyped(id, form, editing.heldVersion(id), frame);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("differences", pages.differences(editing.held(id), form, frame));
        }
    }
}
