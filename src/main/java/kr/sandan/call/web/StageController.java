package kr.sandan.call.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.call.CallQueries;
import kr.sandan.call.Stage;
import kr.sandan.call.StageService;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of the stages of a call. */
@Controller
class StageController {

    private final StageService service;
    private final CallQueries queries;
    private final CallFormPages pages;

    StageController(StageService service, CallQueries queries, CallFormPages pages) {
        this.service = service;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping("/calls/{id}/stages/new")
    ModelAndView newStage(@PathVariable long id, Locale locale) {
        return page(id, StageForm.empty(), null, locale).addObject("form", StageForm.empty());
    }

    @PostMapping("/calls/{id}/stages/new")
    ModelAndView createStage(
            @PathVariable long id,
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        boolean recorded = pages.held(id).recorded();
        boolean done = FormErrors.accepted(errors, () -> service.add(id, form.said(recorded)));
        return done ? pages.done("call.stage.added", id, locale, next) : page(id, form, null, locale);
    }

    @GetMapping("/calls/{id}/stages/{stage}/edit")
    ModelAndView editStage(@PathVariable long id, @PathVariable long stage, Locale locale) {
        Stage held = held(id, stage);
        return page(id, StageForm.of(held), held, locale).addObject("form", StageForm.of(held));
    }

    @PostMapping("/calls/{id}/stages/{stage}/edit")
    ModelAndView updateStage(
            @PathVariable long id,
            @PathVariable long stage,
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        Stage held = held(id, stage);
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> service.change(id, stage, form.said(held.countsOnly())));
        return done ? pages.done("call.stage.changed", id, locale, next) : page(id, form, held, locale);
    }

    private Stage held(long id, long stage) {
        pages.held(id);
        return queries.stage(stage).filter(one -> one.callId() == id).orElseThrow(() -> new NotFound("stage", stage));
    }

    private ModelAndView page(long id, StageForm form, @Nullable Stage stage, Locale locale) {
        return pages.stage(id, locale).addObject("rows", form.rows()).addObject("stage", stage);
    }
}
