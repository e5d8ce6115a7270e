package kr.sandan.cluster.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.cluster.ClusterFact;
import kr.sandan.cluster.ClusterLife;
import kr.sandan.cluster.ClusterService;
import kr.sandan.cluster.ClusterTopic;
import kr.sandan.platform.NotFound;
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
class ClusterFormController {

    private final ClusterService service;
    private final ClusterFormPages pages;

    ClusterFormController(ClusterService service, ClusterFormPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GetMapping("/clusters/new")
    ModelAndView newCluster(@RequestParam(required = false) @Nullable Long programme, Locale locale) {
        return pages.newCluster(locale).addObject("form", ClusterForm.empty(programme));
    }

    @PostMapping("/clusters/new")
    ModelAndView createCluster(
            @Valid @ModelAttribute("form") ClusterForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        if (form != null) form.check(errors);
        Long id = FormErrors.result(errors, () -> service.open(form.toCommand()));
        return id == null ? pages.newCluster(locale) : pages.done("cluster.opened", id, "", locale, next);
    }

    @GetMapping("/clusters/{id}/edit")
    ModelAndView editCluster(@PathVariable long id, Locale locale) {
        return pages.edit(id, locale);
    }

    /** The form of something new of a topic, or of a fact that is held. */
    @GetMapping("/clusters/{id}/facts")
    ModelAndView editFact(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable ClusterTopic topic,
            @RequestParam(required = false) @Nullable Long fact,
            Locale locale) {
        ClusterLife life = pages.held(id);
        ClusterFactForm form = fact != null ? ClusterFactForm.of(find(life, fact), life.version()) : empty(life, topic);
        return pages.fact(id, form, locale).addObject("form", form);
    }

    @PostMapping("/clusters/{id}/facts")
    ModelAndView updateFact(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ClusterFactForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        pages.held(id);
        try {
            form.check(errors);
            boolean done = FormErrors.accepted(errors, () -> service.change(form.toCommand(id)));
            return done ? pages.done("cluster.changed", id, "/edit", locale, next) : pages.fact(id, form, locale);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.fact(id, form, locale);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true)
                    .addObject("version", pages.held(id).version());
        }
    }

    /** Nodes are what is entered most. */
    private static ClusterFactForm empty(ClusterLife life, @Nullable ClusterTopic topic) {
        return ClusterFactForm.empty(topic == null ? ClusterTopic.NODE : topic, life.version());
    }

    private static ClusterFact find(ClusterLife life, long fact) {
        return life.facts().stream()
                .filter(held -> held.id() == fact)
                .findFirst()
                .orElseThrow(() -> new NotFound("fact", fact));
    }
}
