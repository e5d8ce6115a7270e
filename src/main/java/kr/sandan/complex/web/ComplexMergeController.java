package kr.sandan.complex.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import kr.sandan.complex.ComplexMerge;
import kr.sandan.complex.MergeComplexes;
import kr.sandan.complex.MergePlan;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** Merges another record of the same complex into one: choose, see what moves, agree. */
@Controller
class ComplexMergeController {

    private final ComplexMerge merge;
    private final MergePages pages;
    private final ComplexFormPages forms;

    ComplexMergeController(ComplexMerge merge, MergePages pages, ComplexFormPages forms) {
        this.merge = merge;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/complexes/{id}/merge")
    ModelAndView chooseOther(@PathVariable long id, @RequestParam(required = false) @Nullable String q, Locale locale) {
        return pages.choose(id, q, locale);
    }

    @PostMapping(path = "/complexes/{id}/merge", params = "step=preview")
    ModelAndView previewMerge(
            @PathVariable long id,
            @RequestParam long other,
            @RequestParam(required = false) MergeComplexes.@Nullable Pick all,
            Locale locale) {
        MergePlan plan = merge.plan(id, other);
        return pages.preview(plan, MergeForm.picking(plan, all), locale).addObject("form", MergeForm.EMPTY);
    }

    @PostMapping(path = "/complexes/{id}/merge", params = "step=confirm")
    ModelAndView mergeComplexes(
            @PathVariable long id,
            @RequestParam long other,
            @Valid @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            RedirectAttributes next) {
        try {
            boolean done = FormErrors.accepted(errors, () -> merge.merge(form.toCommand(id, other, parameters)));
            if (done) return forms.done("complex.merge.done", id, next);
            return pages.preview(merge.plan(id, other), parameters, locale);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            ModelAndView page = pages.preview(merge.plan(id, other), parameters, locale);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true);
        } catch (DataIntegrityViolationException meanwhile) {
            // somebody took one of the two between the question and the answer: now it is seen
            if (merge.objections(id, other).isEmpty()) throw meanwhile;
            return pages.preview(merge.plan(id, other), parameters, locale);
        }
    }
}
