package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.cluster.procedure.ProcedureCase;
import kr.sandan.cluster.procedure.ProcedureService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
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

/** A cluster on its way through a procedure. */
@Controller
class CaseController {

    private final ProcedureService service;
    private final CasePages pages;

    CaseController(ProcedureService service, CasePages pages) {
        this.service = service;
        this.pages = pages;
    }

    @PostMapping("/clusters/{id}/cases")
    ModelAndView start(@PathVariable long id, @RequestParam long template, Locale locale, RedirectAttributes next) {
        return pages.done("procedure.started", service.start(id, template), locale, next);
    }

    @GetMapping("/clusters/cases/{id}")
    ModelAndView detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale) {
        ProcedureCase one = pages.find(id, asOf);
        return pages.page(one, asOf, frame, locale)
                .addObject("form", ActForm.empty(one.course().current(), one.version()));
    }

    @GetMapping("/clusters/cases/{id}/stages.csv")
    void csv(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        pages.csv(pages.find(id, asOf), asOf, response);
    }

    @PostMapping("/clusters/cases/{id}")
    ModelAndView record(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        ProcedureCase one = pages.find(id, asOf);
        try {
            form.check(errors);
            int version = form.version() == null ? -1 : form.version();
            boolean done = FormErrors.accepted(errors, () -> service.record(id, version, form.toAct()));
            return done ? pages.done("procedure.recorded", id, locale, next) : pages.page(one, asOf, frame, locale);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.page(pages.find(id, asOf), asOf, frame, locale);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true);
        }
    }
}
