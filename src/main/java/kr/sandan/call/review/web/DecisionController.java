package kr.sandan.call.review.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import kr.sandan.call.review.Appeal;
import kr.sandan.call.review.AppealService;
import kr.sandan.call.review.DecisionService;
import kr.sandan.call.web.CallWords;
import kr.sandan.call.web.Typed;
import kr.sandan.platform.Day;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision: read, computed again, published, appealed against. */
@Controller
class DecisionController {

    private final DecisionPages pages;
    private final DecisionService service;
    private final AppealService appeals;
    private final CallWords words;

    DecisionController(DecisionPages pages, DecisionService service, AppealService appeals, CallWords words) {
        this.pages = pages;
        this.service = service;
        this.appeals = appeals;
        this.words = words;
    }

    /** What is typed on the page of a decision: the last day for appeals, an appeal, or an answer to one. */
    record DecisionForm(
            @Size(max = 10) @Nullable String appealUntil,
            @Nullable String application,
            @Size(max = 4000) @Nullable String words,
            @Nullable String outcome,
            @Size(max = 4000) @Nullable String answer) {

        static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null);

        @Nullable
        LocalDate until() {
            try {
                return appealUntil == null ? null : Day.read(appealUntil);
            } catch (DateTimeException unreadable) {
                throw new RuleBroken("appealUntil", "call.publish.day");
            }
        }
    }

    @GetMapping("/calls/decisions/{id}")
    ModelAndView detail(@PathVariable long id, @AuthenticationPrincipal @Nullable SignedIn reader, Locale locale) {
        return pages.detail(id, reader, locale).addObject("form", DecisionForm.EMPTY);
    }

    @PostMapping("/calls/decisions/{id}/publish")
    ModelAndView publish(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            RedirectAttributes next) {
        boolean done = FormErrors.accepted(errors, () -> service.publish(id, form.until()));
        return done ? leave("call.published", id, locale, next) : pages.detail(id, reader, locale);
    }

    @PostMapping("/calls/decisions/{id}/appeals")
    ModelAndView createAppeal(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            RedirectAttributes next) {
        pages.seen(id, reader);
        boolean done = FormErrors.accepted(errors, () -> {
            Long application = Typed.id("application", form.application());
            if (application == null) throw new RuleBroken("application", "call.appeal.application");
            appeals.file(id, application, form.words());
        });
        return done ? leave("call.appeal.filed", id, locale, next) : pages.detail(id, reader, locale);
    }

    @PostMapping("/calls/appeals/{id}/answer")
    ModelAndView answerAppeal(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            RedirectAttributes next) {
        long decision = pages.decisionOf(id);
        pages.seen(decision, reader);
        boolean done = FormErrors.accepted(
                errors,
                () -> appeals.answer(
                        id, Typed.choice(Appeal.Result.values(), "outcome", form.outcome()), form.answer()));
        return done ? leave("call.appeal.answer.done", decision, locale, next) : pages.detail(decision, reader, locale);
    }

    private ModelAndView leave(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/calls/decisions/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
