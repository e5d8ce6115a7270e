package kr.sandan.council.web;

import jakarta.validation.Valid;
import kr.sandan.council.CouncilDesk;
import kr.sandan.council.CouncilFact;
import kr.sandan.council.CouncilLife;
import kr.sandan.council.CouncilTopic;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.BadParameter;
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
class CouncilFormController {

    private final CouncilDesk desk;
    private final CouncilFormPages pages;

    CouncilFormController(CouncilDesk desk, CouncilFormPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/councils/new")
    ModelAndView newCouncil() {
        return pages.newCouncil().addObject("form", CouncilForm.empty());
    }

    @PostMapping("/councils/new")
    ModelAndView createCouncil(
            @Valid @ModelAttribute("form") CouncilForm form, BindingResult errors, RedirectAttributes next) {
        if (form != null) form.check(errors);
        Long id = FormErrors.result(errors, () -> desk.open(form.toCommand()));
        return id == null ? pages.newCouncil() : pages.done("council.form.opened", id, "", next);
    }

    @GetMapping("/councils/{id}/edit")
    ModelAndView editCouncil(@PathVariable long id) {
        return pages.edit(id);
    }

    /** The form of something new of a topic, or of a fact that is held. */
    @GetMapping("/councils/{id}/facts")
    ModelAndView editFact(
            @PathVariable long id, @RequestParam @Nullable CouncilTopic topic, @RequestParam @Nullable Long fact) {
        CouncilLife life = pages.held(id);
        CouncilFactForm form = fact != null ? CouncilFactForm.of(find(life, fact), life.version()) : empty(life, topic);
        return pages.fact(id, form).addObject("form", form);
    }

    @PostMapping("/councils/{id}/facts")
    ModelAndView updateFact(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CouncilFactForm form,
            BindingResult errors,
            RedirectAttributes next) {
        pages.held(id);
        try {
            form.check(errors);
            boolean done = FormErrors.accepted(errors, () -> desk.change(form.toCommand(id)));
            return done ? pages.done("council.form.changed", id, "/edit", next) : pages.fact(id, form);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.fact(id, form);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true)
                    .addObject("version", pages.held(id).version());
        }
    }

    private static CouncilFactForm empty(CouncilLife life, @Nullable CouncilTopic topic) {
        if (topic == null) throw new BadParameter("topic", "");
        return CouncilFactForm.empty(topic, life.version());
    }

    private static CouncilFact find(CouncilLife life, long fact) {
        return life.facts().stream()
                .filter(held -> held.id() == fact)
                .findFirst()
                .orElseThrow(() -> new NotFound("fact", fact));
    }
}
