package kr.sandan.call.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.call.Application;
import kr.sandan.call.ApplicationFacts;
import kr.sandan.call.ApplicationService;
import kr.sandan.call.ApplicationState;
import kr.sandan.call.EnterApplication;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications: entered, changed, handed in, withdrawn. */
@Controller
class ApplicationController {

    private final ApplicationService service;
    private final ApplicationPages pages;
    private final ApplicantNames names;

    ApplicationController(ApplicationService service, ApplicationPages pages, ApplicantNames names) {
        this.service = service;
        this.pages = pages;
        this.names = names;
    }

    /** Why an application is withdrawn. */
    record WithdrawForm(@Size(max = 500) @Nullable String reason) {}

    @GetMapping("/calls/{id}/applications/new")
    ModelAndView newApplication(@PathVariable long id, Locale locale) {
        ApplicationForm form = ApplicationForm.empty(pages.onlyOffice(locale));
        return pages.form(id, null, form, locale).addObject("form", form);
    }

    @PostMapping("/calls/{id}/applications/new")
    ModelAndView createApplication(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        Long entered = FormErrors.result(
                errors,
                () -> service.enter(new EnterApplication(
                        id,
                        facts(form),
                        pages.applicant(form, locale),
                        Typed.choice(ApplicationState.values(), "told", form.told()),
                        Typed.id("sourceId", form.sourceId()),
                        false,
                        SubmissionKey.of(form.submissionKey()))));
        return entered == null
                ? pages.form(id, null, form, locale)
                : pages.done("call.application.entered", entered, locale, next);
    }

    private ApplicationFacts facts(ApplicationForm form) {
        return form.facts(names.find("applicant", form.applicant()), names.partners(form.rows()));
    }

    @GetMapping("/calls/applications/{id}")
    ModelAndView detail(@PathVariable long id, PageFrame frame, Locale locale) {
        return pages.detail(id, frame, locale).addObject("form", new WithdrawForm(null));
    }

    @GetMapping("/calls/applications/{id}/edit")
    ModelAndView editApplication(@PathVariable long id, Locale locale) {
        Application held = pages.held(id);
        ApplicationForm form = ApplicationForm.of(held);
        return pages.form(held.callId(), held, form, locale).addObject("form", form);
    }

    @PostMapping("/calls/applications/{id}/edit")
    ModelAndView updateApplication(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        Application held = pages.held(id);
        form.check(errors);
        try {
            boolean done = FormErrors.accepted(
                    errors,
                    () -> service.change(
                            id,
                            Objects.requireNonNullElse(Typed.whole("version", form.version()), -1),
                            facts(form),
                            pages.applicant(form, locale)));
            return done
                    ? pages.done("call.application.changed", id, locale, next)
                    : pages.form(held.callId(), held, form, locale);
        } catch (StaleEdit meanwhile) {
            ModelAndView page =
                    pages.form(held.callId(), held, form, locale).addObject("stale", ApplicationForm.of(held));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @PostMapping("/calls/applications/{id}/submit")
    ModelAndView submit(
            @PathVariable long id,
            @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        boolean done = FormErrors.accepted(errors, () -> service.submit(id));
        return done ? pages.done("call.application.handed-in", id, locale, next) : pages.detail(id, frame, locale);
    }

    @PostMapping("/calls/applications/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        boolean done = FormErrors.accepted(errors, () -> service.withdraw(id, form.reason()));
        return done ? pages.done("call.application.withdrawn", id, locale, next) : pages.detail(id, frame, locale);
    }
}
