package kr.sandan.scenario.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.ScenarioQueries;
import kr.sandan.scenario.ScenarioService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is tried in a scenario, and undone. */
@Controller
class ScenarioChangeController {

    private final ScenarioService service;
    private final ScenarioQueries scenarios;
    private final ScenarioViews views;
    private final ScenarioWords words;

    ScenarioChangeController(
            ScenarioService service, ScenarioQueries scenarios, ScenarioViews views, ScenarioWords words) {
        this.service = service;
        this.scenarios = scenarios;
        this.views = views;
        this.words = words;
    }

    @PostMapping("/scenarios/{id}/sites")
    ModelAndView trySites(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        form.check(false, errors);
        Attempt attempt = new Attempt(id, () -> service.tryOut(form.toTry(id)), "scenario.tried", form, "addition");
        return tried(attempt, null, errors, asOf, frame, locale, next);
    }

    @PostMapping("/scenarios/{id}/complexes")
    ModelAndView addComplexes(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String q,
            @Valid @ModelAttribute("addition") ActForm addition,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        addition.check(true, errors);
        Attempt attempt = new Attempt(id, () -> service.add(addition.toAdd(id)), "scenario.added", addition, "form");
        return tried(attempt, q, errors, asOf, frame, locale, next);
    }

    /**
     * What one of the two forms of the page asks for.
     *
     * @param done key of what is said once it is done
     * @param form what was typed
     * @param other the other form of the page
     */
    private record Attempt(long scenario, Runnable change, String done, ActForm form, String other) {}

    private ModelAndView tried(
            Attempt attempt,
            @Nullable String q,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        long id = attempt.scenario();
        Scenario seen = scenarios.find(id);
        try {
            if (FormErrors.accepted(errors, attempt.change())) return done(attempt.done(), id, frame, locale, next);
            return refused(views.detail(seen, null, q, asOf, locale), seen, attempt.other());
        } catch (StaleEdit meanwhile) {
            Scenario now = scenarios.find(id);
            return refused(views.stale(now, attempt.form().seen(), asOf, locale), now, attempt.other());
        }
    }

    @PostMapping("/scenarios/{id}/undo")
    ModelAndView undo(
            @PathVariable long id,
            @RequestParam long step,
            @RequestParam int version,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        try {
            service.undo(id, version, step);
            return done("scenario.undone", id, frame, locale, next);
        } catch (StaleEdit meanwhile) {
            Scenario now = scenarios.find(id);
            return refused(views.stale(now, version, asOf, locale), now, "form")
                    .addObject("addition", ActForm.empty(now.version()));
        }
    }

    /** What was typed stays in its own form; the other one on the page begins anew. */
    private static ModelAndView refused(ModelAndView page, Scenario scenario, String other) {
        return page.addObject(other, ActForm.empty(scenario.version()));
    }

    private ModelAndView done(String key, long id, PageFrame frame, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, locale));
        ModelAndView page = new ModelAndView("redirect:/scenarios/" + id + frame.days());
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
