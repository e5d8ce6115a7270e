package kr.sandan.programme.web;

import jakarta.validation.Valid;
import java.util.Objects;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.programme.ProgrammeDesk;
import kr.sandan.programme.ServiceCatalogueService;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names of services, and the crosswalk between catalogues. */
@Controller
class ServiceController {

    private final ServiceCatalogueService catalogues;
    private final ProgrammeDesk desk;
    private final ProgrammeFormPages pages;

    ServiceController(ServiceCatalogueService catalogues, ProgrammeDesk desk, ProgrammeFormPages pages) {
        this.catalogues = catalogues;
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/programmes/{id}/services")
    ModelAndView correctName(
            @PathVariable long id,
            @Valid @ModelAttribute("nameForm") ServiceForms.NameForm form,
            BindingResult errors,
            RedirectAttributes next) {
        boolean done = FormErrors.accepted(
                errors,
                () -> catalogues.correct(
                        id, Objects.requireNonNull(form.serviceId()), form.names(), form.provenance()));
        return done ? pages.done("programme.form.changed", id, "/edit", next) : again(id, form, errors);
    }

    @PostMapping("/programmes/{id}/crosswalk")
    ModelAndView changeCrosswalk(
            @PathVariable long id,
            @Valid @ModelAttribute("tieForm") ServiceForms.TieForm form,
            BindingResult errors,
            RedirectAttributes next) {
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> change(id, form));
        return done ? pages.done("programme.form.changed", id, "/edit", next) : again(id, form, errors);
    }

    private void change(long id, ServiceForms.TieForm form) {
        Long withdrawn = form.withdraw();
        if (withdrawn != null) catalogues.untie(id, withdrawn, form.reason());
        else
            desk.tie(
                    id,
                    Objects.requireNonNull(form.from()),
                    Objects.requireNonNull(form.to()),
                    Objects.requireNonNull(form.basis()),
                    form.provenance());
    }

    private ModelAndView again(long id, Object form, BindingResult errors) {
        ModelAndView page = pages.edit(id);
        FormErrors.show(page.getModel(), form, errors);
        return page;
    }
}
