package kr.sandan.designation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.sandan.designation.ActChoices;
import kr.sandan.designation.DesignationDesk;
import kr.sandan.designation.Designations;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.SubmissionKey;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes one site of several. */
@Controller
class MergeSitesController {

    private final DesignationDesk desk;
    private final Designations designations;
    private final ActChoices choices;
    private final ActPages pages;

    MergeSitesController(DesignationDesk desk, Designations designations, ActChoices choices, ActPages pages) {
        this.desk = desk;
        this.designations = designations;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping("/designations/{id}/merge")
    ModelAndView newMerge(@PathVariable long id, Locale locale) {
        MergeForm form = MergeForm.empty(designations.version(id), SubmissionKey.fresh());
        return page(id, form, Map.of(), locale).addObject("form", form);
    }

    @PostMapping("/designations/{id}/merge")
    ModelAndView createMerge(
            @PathVariable long id,
            @Valid @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        String key = SubmissionKey.of(form.submissionKey());
        try {
            Long merged = ActPages.made(
                    errors,
                    () -> desk.merge(
                            key, told -> form.command(id, told), form.source().word()));
            return merged == null
                    ? page(id, form, form.seen(), locale)
                    : pages.done(ActKind.MERGE, merged, locale, next);
        } catch (StaleEdit meanwhile) {
            return pages.stale(page(id, form, Map.of(), locale), id, changed(id, form), locale);
        }
    }

    /** The first of the merged that is no longer as it was seen. */
    private long changed(long id, MergeForm form) {
        return form.seen().entrySet().stream()
                .filter(seen ->
                        designations.version(Long.parseLong(seen.getKey())) != Integer.parseInt(seen.getValue()))
                .map(seen -> Long.valueOf(seen.getKey()))
                .findFirst()
                .orElse(id);
    }

    /** @param seen the versions on which the form insists; those of today for all others */
    private ModelAndView page(long id, MergeForm form, Map<String, String> seen, Locale locale) {
        Set<String> chosen = form.seen().keySet();
        List<Option> others = choices.alike(id).stream()
                .map(other -> option(other, seen, locale))
                .toList();
        return pages.page(ActKind.MERGE, id, form.version(), locale)
                .addObject("others", others)
                .addObject(
                        "ticked",
                        others.stream()
                                .map(Option::value)
                                .filter(value -> chosen.contains(value.substring(0, value.indexOf('.'))))
                                .toList());
    }

    private Option option(ActChoices.Choice other, Map<String, String> seen, Locale locale) {
        String id = String.valueOf(other.id());
        return pages.option(id + "." + seen.getOrDefault(id, String.valueOf(other.version())), other, locale);
    }
}
