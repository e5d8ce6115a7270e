package kr.sandan.organisation.web;

import jakarta.validation.Valid;
import java.util.List;
import kr.sandan.organisation.OrganisationDesk;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OrganisationFormController {

    private final OrganisationDesk desk;
    private final OrganisationFormPages pages;

    OrganisationFormController(OrganisationDesk desk, OrganisationFormPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/organisations/new")
    ModelAndView newOrganisation() {
        return pages.register().addObject("form", OrganisationForm.empty(SubmissionKey.fresh()));
    }

    @PostMapping("/organisations/new")
    ModelAndView createOrganisation(
            @Valid @ModelAttribute("form") OrganisationForm form, BindingResult errors, RedirectAttributes next) {
        OrganisationFormRules.check(form, false, errors);
        List<Candidate> alike = errors.hasErrors() ? List.of() : desk.alike(String.valueOf(form.name()));
        boolean unsure = !alike.isEmpty() && form.confirmed() == null;
        if (unsure && pages.holder(form).isEmpty()) errors.reject("organisation.form.alike");
        String key = SubmissionKey.of(form.submissionKey());
        Long id = FormErrors.result(errors, () -> desk.register(key, form.toRegistration(), form.word()));
        if (id != null) return pages.done("organisation.form.registered", id, next);
        return pages.register()
                .addObject("alike", unsure ? alike : List.of())
                .addObject("holder", pages.holder(form).orElse(null));
    }

    @GetMapping("/organisations/{id}/edit")
    ModelAndView editOrganisation(@PathVariable long id) {
        desk.requireMine(id);
        return pages.revise(id, pages.heldVersion(id)).addObject("form", pages.held(id));
    }

    @PostMapping("/organisations/{id}/edit")
    ModelAndView updateOrganisation(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        desk.requireMine(id);
        OrganisationFormRules.check(form, true, errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.revise(form.toRevision(id), form.word()));
            if (done) return pages.done("organisation.form.revised", id, next);
            return pages.revise(id, form.version())
                    .addObject(
                            "holder",
                            pages.holder(form)
                                    .filter(holder -> holder.id() != id)
                                    .orElse(null));
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            ModelAndView page = pages.revise(id, pages.heldVersion(id));
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("differences", pages.differences(pages.held(id), form));
        }
    }
}
