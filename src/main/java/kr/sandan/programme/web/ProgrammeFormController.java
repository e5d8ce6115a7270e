package kr.sandan.programme.web;

import jakarta.validation.Valid;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.ProgrammeDesk;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
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
class ProgrammeFormController {

    private final ProgrammeDesk desk;
    private final ProgrammeFormPages pages;

    ProgrammeFormController(ProgrammeDesk desk, ProgrammeFormPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/programmes/new")
    ModelAndView newProgramme(@RequestParam @Nullable String code) {
        return pages.newProgramme().addObject("form", ProgrammeForm.empty(code));
    }

    @PostMapping("/programmes/new")
    ModelAndView createProgramme(
            @Valid @ModelAttribute("form") ProgrammeForm form, BindingResult errors, RedirectAttributes next) {
        if (errors.getTarget() != null) FormErrors.check(errors, () -> TypedDates.read("from", form.from()));
        Long id = FormErrors.result(errors, () -> desk.open(form.toCommand()));
        return id == null ? pages.newProgramme() : pages.done("programme.form.opened", id, "", next);
    }

    @GetMapping("/programmes/{id}/edit")
    ModelAndView editProgramme(@PathVariable long id) {
        return pages.edit(id);
    }

    /** The form of something new of a topic, or of a fact that is held. */
    @GetMapping("/programmes/{id}/facts")
    ModelAndView editFact(
            @PathVariable long id, @RequestParam @Nullable FactTopic topic, @RequestParam @Nullable Long fact) {
        ProgrammeLife life = pages.held(id);
        FactForm form = fact != null ? FactForm.of(find(life, fact), life.version()) : empty(life, topic);
        return pages.fact(id, form).addObject("form", form);
    }

    @PostMapping("/programmes/{id}/facts")
    ModelAndView updateFact(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FactForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            form.check(errors);
            boolean done = FormErrors.accepted(errors, () -> change(id, form));
            return done ? pages.done("programme.form.changed", id, "/edit", next) : pages.fact(id, form);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.fact(id, form);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true)
                    .addObject("version", pages.held(id).version());
        }
    }

    private void change(long id, FactForm form) {
        if (form.isNewCatalogue()) desk.addCatalogue(form.toCatalogueCommand(id));
        else desk.change(form.toCommand(id));
    }

    private static FactForm empty(ProgrammeLife life, @Nullable FactTopic topic) {
        if (topic == null) throw new BadParameter("topic", "");
        return FactForm.empty(topic, life.version());
    }

    private static ProgrammeFact find(ProgrammeLife life, long fact) {
        return life.facts().stream()
                .filter(held -> held.id() == fact)
                .findFirst()
                .orElseThrow(() -> new NotFound("fact", fact));
    }
}
