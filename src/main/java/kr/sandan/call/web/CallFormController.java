package kr.sandan.call.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.call.Call;
import kr.sandan.call.CallService;
import kr.sandan.call.ChangeCall;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
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
class CallFormController {

    private final CallService service;
    private final CallFormPages pages;

    CallFormController(CallService service, CallFormPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GetMapping("/calls/new")
    ModelAndView newCall(
            @RequestParam(required = false) @Nullable String recorded,
            @RequestParam(required = false) @Nullable Long programme,
            Locale locale) {
        CallForm form = CallForm.empty("true".equals(recorded), programme == null ? null : String.valueOf(programme));
        return pages.newCall(form, locale).addObject("form", form);
    }

    @PostMapping("/calls/new")
    ModelAndView createCall(
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        if (errors.getTarget() != null) form.check(errors);
        Long id = FormErrors.result(errors, () -> service.open(form.toCommand()));
        return id == null ? pages.newCall(form, locale) : pages.done("call.opened", id, locale, next);
    }

    @GetMapping("/calls/{id}/edit")
    ModelAndView editCall(@PathVariable long id, Locale locale) {
        Call call = pages.held(id);
        return pages.edit(call, locale).addObject("form", CallForm.of(call));
    }

    @PostMapping("/calls/{id}/edit")
    ModelAndView updateCall(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        Call call = pages.held(id);
        form.check(errors);
        try {
            boolean done = FormErrors.accepted(
                    errors,
                    () -> service.change(new ChangeCall(
                            id, Objects.requireNonNullElse(Typed.whole("version", form.version()), -1), form.facts())));
            return done ? pages.done("call.changed", id, locale, next) : pages.edit(call, locale);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.edit(call, locale).addObject("stale", CallForm.of(call));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
