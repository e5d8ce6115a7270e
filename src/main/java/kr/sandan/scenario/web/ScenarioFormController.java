package kr.sandan.scenario.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.ScenarioQueries;
import kr.sandan.scenario.ScenarioService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New scenarios, and what they are called and who sees them. */
@Controller
class ScenarioFormController {

    private final ScenarioService service;
    private final ScenarioQueries scenarios;
    private final ScenarioViews views;
    private final ScenarioWords words;
    private final Clock clock;

    ScenarioFormController(
            ScenarioService service, ScenarioQueries scenarios, ScenarioViews views, ScenarioWords words, Clock clock) {
        this.service = service;
        this.scenarios = scenarios;
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/scenarios/new")
    ModelAndView newScenario(AsOf asOf, Locale locale) {
        return views.newScenario(AsOf.today(clock), locale).addObject("form", ScenarioForm.empty(asOf));
    }

    @PostMapping("/scenarios/new")
    ModelAndView createScenario(
            @Valid @ModelAttribute("form") ScenarioForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        AsOf today = AsOf.today(clock);
        form.checkNew(today, errors);
        Long id = FormErrors.result(errors, () -> service.open(form.toOpen(today)));
        return id == null ? views.newScenario(today, locale) : done("scenario.opened", id, locale, next);
    }

    @GetMapping("/scenarios/{id}/edit")
    ModelAndView editScenario(@PathVariable long id) {
        Scenario scenario = mine(id);
        return views.edit(scenario).addObject("form", ScenarioForm.of(scenario));
    }

    @PostMapping("/scenarios/{id}/edit")
    ModelAndView updateScenario(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ScenarioForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        ModelAndView again = views.edit(mine(id)).addObject("version", form.version());
        form.checkHeld(errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> service.revise(form.toRevise(id)));
            return done ? done("scenario.revised", id, locale, next) : again;
        } catch (StaleEdit meanwhile) {
            again.setStatus(HttpStatus.CONFLICT);
            Scenario now = mine(id);
            return again.addObject("held", ScenarioForm.of(now)).addObject("version", now.version());
        }
    }

    /** Only who made a scenario changes what it is called; for everybody else there is nothing to edit. */
    private Scenario mine(long id) {
        Scenario scenario = scenarios.find(id);
        if (!scenario.mine()) throw new NotFound("own scenario", id);
        return scenario;
    }

    private ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(key, locale));
        ModelAndView page = new ModelAndView("redirect:/scenarios/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
