package kr.sandan.target.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.target.TargetFilter;
import kr.sandan.target.TargetHistory;
import kr.sandan.target.TargetQueries;
import kr.sandan.target.TargetRow;
import kr.sandan.target.TargetService;
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

/** The forms of targets, of what was reached, and of the rule of lights. */
@Controller
class TargetFormController {

    private final TargetService service;
    private final TargetHistory history;
    private final TargetQueries queries;
    private final TargetFormPages pages;

    TargetFormController(TargetService service, TargetHistory history, TargetQueries queries, TargetFormPages pages) {
        this.service = service;
        this.history = history;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping("/targets/new")
    ModelAndView newTarget(@RequestParam(required = false) @Nullable String programme, Locale locale) {
        return pages.newGoal(programme, locale).addObject("form", GoalForm.empty(programme));
    }

    @PostMapping("/targets/new")
    ModelAndView createTarget(
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        Long id = FormErrors.result(errors, () -> service.set(form.toCommand(form.key())));
        return id == null
                ? pages.newGoal(form.programmeId(), locale)
                : pages.done("target.goal.set", "/targets/" + id, locale, next);
    }

    @GetMapping("/targets/{id}/goals/{year}/edit")
    ModelAndView editGoal(@PathVariable long id, @PathVariable int year, Locale locale) {
        TargetHistory.Line line = line(id);
        return pages.goal(line, year, locale).addObject("form", GoalForm.of(line, held(id, year)));
    }

    @PostMapping("/targets/{id}/goals/{year}/edit")
    ModelAndView updateGoal(
            @PathVariable long id,
            @PathVariable int year,
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        TargetHistory.Line line = line(id);
        TargetRow now = held(id, year);
        form.check(errors);
        try {
            Long done = FormErrors.result(errors, () -> service.set(form.toCommand(line.key())));
            return done == null
                    ? pages.goal(line, year, locale)
                    : pages.done("target.goal.revised", "/targets/" + id, locale, next);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.goal(line, year, locale).addObject("stale", GoalForm.of(line, now));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @GetMapping("/targets/{id}/actuals/new")
    ModelAndView newActual(@PathVariable long id, Locale locale) {
        TargetHistory.Line line = line(id);
        return pages.actual(line, locale).addObject("form", ActualForm.empty(line));
    }

    @PostMapping("/targets/{id}/actuals/new")
    ModelAndView createActual(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActualForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        TargetHistory.Line line = line(id);
        form.check(errors);
        try {
            Long done = FormErrors.result(errors, () -> service.record(form.toCommand(line)));
            return done == null
                    ? pages.actual(line, locale)
                    : pages.done("target.actual.recorded", "/targets/" + id, locale, next);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.actual(line, locale).addObject("stale", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @GetMapping("/targets/rule")
    ModelAndView newRule(PageFrame frame) {
        return pages.rules().addObject("keeper", TargetRoutes.keeps(frame)).addObject("form", RuleForm.EMPTY);
    }

    @PostMapping("/targets/rule")
    ModelAndView createRule(
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> service.rule(form.rule()));
        return done
                ? pages.done("target.rule.set", "/targets/rule", locale, next)
                : pages.rules().addObject("keeper", true);
    }

    private TargetHistory.Line line(long id) {
        return history.line(id).orElseThrow(() -> new NotFound("target", id));
    }

    private TargetRow held(long id, int year) {
        return queries.select(new TargetFilter(null, null, year, id), pages.today()).stream()
                .filter(row -> row.target() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("target", id));
    }
}
