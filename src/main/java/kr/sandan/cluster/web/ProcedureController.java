package kr.sandan.cluster.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.cluster.procedure.ProcedureService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which stages programmes designate. */
@Controller
class ProcedureController {

    private final ProcedureService service;
    private final ProcedurePages pages;

    ProcedureController(ProcedureService service, ProcedurePages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GetMapping("/clusters/procedures")
    ModelAndView list(PageFrame frame, Locale locale) {
        return pages.list(frame, locale);
    }

    @GetMapping("/clusters/procedures/{id}")
    ModelAndView detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale) {
        return pages.detail(id, asOf, frame, locale);
    }

    @GetMapping("/clusters/procedures/new")
    ModelAndView newProcedure(Locale locale) {
        return pages.form(locale).addObject("form", ProcedureForm.empty());
    }

    @PostMapping("/clusters/procedures/new")
    ModelAndView createProcedure(
            @Valid @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        if (form != null) form.check(errors);
        Long id = FormErrors.result(
                errors, () -> service.enter(form.toTemplate(), SubmissionKey.of(form.submissionKey())));
        return id == null ? pages.form(locale) : pages.done("procedure.entered", id, locale, next);
    }

    /** Since when a condition is in force, once that is known. */
    @PostMapping("/clusters/procedures/{id}/conditions/{condition}")
    ModelAndView putInForce(
            @PathVariable long id,
            @PathVariable long condition,
            @RequestParam(required = false) @Nullable String inForce,
            @RequestParam(required = false) @Nullable Long sourceId,
            Locale locale,
            RedirectAttributes next) {
        PartialDate since = ClusterTyped.date("inForce", inForce);
        if (since == null) throw new RuleBroken("inForce", "procedure.condition.required");
        if (sourceId == null) throw new RuleBroken("sourceId", "cluster.source.required");
        service.putInForce(id, condition, since, sourceId);
        return pages.done("procedure.condition.entered", id, locale, next);
    }
}
