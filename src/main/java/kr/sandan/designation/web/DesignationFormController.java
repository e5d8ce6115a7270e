package kr.sandan.designation.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.designation.DesignationDesk;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New designations, and corrections of what was said of one. */
@Controller
class DesignationFormController {

    private final DesignationDesk desk;
    private final Designations designations;
    private final DesignationFormPages pages;
    private final ActPages acts;

    DesignationFormController(
            DesignationDesk desk, Designations designations, DesignationFormPages pages, ActPages acts) {
        this.acts = acts;
        this.desk = desk;
        this.designations = designations;
        this.pages = pages;
    }

    @GetMapping("/designations/new")
    ModelAndView newDesignation(Locale locale) {
        DesignationForm form = DesignationForm.empty(SubmissionKey.fresh());
        return pages.form("/designations/new", form, false, locale).addObject("form", form);
    }

    @PostMapping("/designations/new")
    ModelAndView createDesignation(
            @Valid @ModelAttribute("form") DesignationForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        DesignationFormRules.check(form, false, errors);
        String key = SubmissionKey.of(form.submissionKey());
        Long id = FormErrors.result(
                errors,
                () -> desk.designate(
                        key,
                        String.valueOf(form.programme()),
                        DesignationRole.valueOf(String.valueOf(form.role())),
                        form.facts(),
                        form.source().word()));
        if (id == null) return pages.form("/designations/new", form, false, locale);
        return pages.done("designation.form.designated", id, locale, next);
    }

    /** The period that holds on the day of the page is the one that is corrected. */
    @GetMapping("/designations/{id}/edit")
    ModelAndView editDesignation(@PathVariable long id, AsOf asOf, Locale locale) {
        DesignationForm form = held(id, new AsOf(asOf.valid(), pages.today().known()));
        return pages.form("/designations/" + id + "/edit", form, true, locale)
                .addObject("form", form)
                .addObject("version", form.version());
    }

    @PostMapping("/designations/{id}/edit")
    ModelAndView updateDesignation(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DesignationForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        DesignationFormRules.check(form, true, errors);
        ModelAndView again = pages.form("/designations/" + id + "/edit", form, true, locale);
        try {
            boolean done = FormErrors.accepted(
                    errors,
                    () -> desk.correct(
                            id,
                            Integer.parseInt(String.valueOf(form.version())),
                            Long.parseLong(String.valueOf(form.periodId())),
                            form.facts(),
                            form.source().word()));
            return done
                    ? pages.done("designation.form.corrected", id, locale, next)
                    : again.addObject("version", form.version());
        } catch (StaleEdit meanwhile) {
            AsOf then = new AsOf(asOf.valid(), pages.today().known());
            Optional<DesignationEntry> now = designations.at(then).find(id);
            return now.isEmpty() ? acts.stale(again, id, id, locale) : differing(again, now.get(), form);
        }
    }

    private ModelAndView differing(ModelAndView again, DesignationEntry now, DesignationForm typed) {
        DesignationForm held = DesignationForm.of(now, designations.version(now.id()));
        again.setStatus(HttpStatus.CONFLICT);
        return again.addObject("differences", pages.differences(held, typed))
                .addObject("version", held.version())
                .addObject("periodId", held.periodId());
    }

    private DesignationForm held(long id, AsOf asOf) {
        int version = designations.version(id);
        DesignationEntry entry =
                designations.at(asOf).find(id).orElseThrow(() -> new NotFound("designation on " + asOf.valid(), id));
        return DesignationForm.of(entry, version);
    }
}
