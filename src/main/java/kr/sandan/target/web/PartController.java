package kr.sandan.target.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.target.PartKind;
import kr.sandan.target.PlanPart;
import kr.sandan.target.PlanQueries;
import kr.sandan.target.PlanService;
import kr.sandan.target.SiteRole;
import kr.sandan.target.Work;
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

/** The form of a part of a plan. */
@Controller
class PartController {

    private final PlanService service;
    private final PlanQueries queries;
    private final ProgrammeQueries programmes;
    private final BudgetPhases phases;
    private final PlanWords words;

    PartController(
            PlanService service,
            PlanQueries queries,
            ProgrammeQueries programmes,
            BudgetPhases phases,
            PlanWords words) {
        this.service = service;
        this.queries = queries;
        this.programmes = programmes;
        this.phases = phases;
        this.words = words;
    }

    @GetMapping("/programmes/{id}/plan/new")
    ModelAndView newPart(@PathVariable long id, @RequestParam(defaultValue = "SITE") String kind, Locale locale) {
        PartKind of = BadParameter.among(PartKind.values(), "kind", kind);
        return page(id, of, null, locale).addObject("form", PartForm.empty(of));
    }

    @PostMapping("/programmes/{id}/plan/new")
    ModelAndView createPart(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        PartKind of = BadParameter.among(PartKind.values(), "kind", form.kind());
        Programme programme = programme(id);
        form.check(of, errors);
        boolean done = FormErrors.accepted(errors, () -> service.add(form.toCommand(programme.id(), of)));
        return done ? done("target.part.added", id, locale, next) : page(id, of, null, locale);
    }

    @GetMapping("/programmes/{id}/plan/{part}/edit")
    ModelAndView editPart(@PathVariable long id, @PathVariable long part, Locale locale) {
        PlanPart held = held(id, part);
        return page(id, held.facts().kind(), held, locale).addObject("form", PartForm.of(held));
    }

    @PostMapping("/programmes/{id}/plan/{part}/edit")
    ModelAndView updatePart(
            @PathVariable long id,
            @PathVariable long part,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        PlanPart held = held(id, part);
        form.check(held.facts().kind(), errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> service.change(form.toChange(held)));
            String key = form.withdraws() ? "target.part.withdrawn" : "target.part.changed";
            return done ? done(key, id, locale, next) : page(id, held.facts().kind(), held, locale);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = page(id, held.facts().kind(), held, locale).addObject("stale", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private PlanPart held(long programme, long part) {
        return queries.held(part)
                .filter(one -> one.programmeId() == programme)
                .orElseThrow(() -> new NotFound("plan part", part));
    }

    private Programme programme(long id) {
        return programmes.find(id, words.today()).orElseThrow(() -> new NotFound("programme", id));
    }

    private ModelAndView page(long id, PartKind kind, @Nullable PlanPart held, Locale locale) {
        ModelAndView page = new ModelAndView("target/part")
                .addObject("programme", programme(id))
                .addObject("name", PlanWords.name(programme(id), locale))
                .addObject("kind", kind)
                .addObject("held", held)
                .addObject("now", held == null ? null : PartForm.of(held))
                .addObject("sourceChoices", words.sources());
        switch (kind) {
            case SITE ->
                page.addObject("roles", words.options(SiteRole.values(), "target.role.", locale))
                        .addObject("complexes", words.complexes());
            case AREA -> page.addObject("counties", words.counties());
            case COMPONENT ->
                page.addObject("works", words.options(Work.values(), "target.work.", locale))
                        .addObject("phases", phases(id, locale))
                        .addObject("sites", sites(id, locale))
                        .addObject("units", words.areaUnits(locale));
        }
        return page;
    }

    private List<Option> phases(long programme, Locale locale) {
        return phases.periods(words.today()).phases().stream()
                .filter(one -> one.programmeId() == programme)
                .map(one -> new Option(one.code(), PlanWords.korean(locale) ? one.name() : one.nameEn()))
                .toList();
    }

    private List<Option> sites(long programme, Locale locale) {
        return queries.known(programme, words.today()).stream()
                .filter(one -> one.facts().kind() == PartKind.SITE)
                .map(one -> new Option(
                        String.valueOf(one.id()), String.valueOf(one.facts().name(PlanWords.korean(locale)))))
                .toList();
    }

    private ModelAndView done(String key, long id, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/programmes/" + id + "/plan");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
