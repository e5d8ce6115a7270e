package kr.sandan.activity.web;

import jakarta.validation.Valid;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
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

@Controller
class ActivityFormController {

    private final ActivityDesk desk;
    private final ActivityForms forms;
    private final ActivityFormReader reader;
    private final ActivityFormPages pages;
    private final TypedDrafts drafts;

    ActivityFormController(
            ActivityDesk desk,
            ActivityForms forms,
            ActivityFormReader reader,
            ActivityFormPages pages,
            TypedDrafts drafts) {
        this.desk = desk;
        this.forms = forms;
        this.reader = reader;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping("/activities/new")
    ModelAndView newActivity(
            @RequestParam @Nullable String draft,
            @RequestParam @Nullable String copy,
            @RequestParam @Nullable Long council) {
        return pages.fresh().addObject("form", forms.fresh(draft, copy, council));
    }

    @PostMapping("/activities/new")
    ModelAndView createActivity(
            @Valid @ModelAttribute("form") ActivityForm form, BindingResult errors, RedirectAttributes next) {
        reader.check(form, errors);
        Long id = FormErrors.result(errors, () -> desk.record(reader.recording(form)));
        if (id != null) return pages.recorded(id, reader.days(form), next);
        ModelAndView page = looked(pages.fresh(), form);
        return FormErrors.isSavedElsewhere(errors) ? besideSaved(page, form) : page;
    }

    /** The form beside what another window made of it. */
    private ModelAndView besideSaved(ModelAndView page, ActivityForm form) {
        desk.savedWith(form.key())
                .ifPresent(saved -> page.addObject("saved", "/activities/" + saved)
                        .addObject("differences", pages.differences(forms.held(saved), form)));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** What the pasted lines may mean, whatever else is still missing. */
    @PostMapping(value = "/activities/new", params = "look")
    ModelAndView lookAtNew(@ModelAttribute("form") ActivityForm form, BindingResult errors) {
        return looking(pages.fresh(), form, errors);
    }

    @GetMapping("/activities/{id}/edit")
    ModelAndView editActivity(@PathVariable long id, @RequestParam @Nullable String draft) {
        if (draft != null && !desk.isMine(id)) return drafts.elsewhere(forms.kept(draft));
        desk.requireMine(id);
        ActivityDetail held = forms.held(id);
        return pages.opened(held).addObject("form", forms.of(held, draft));
    }

    /** As for a new one. */
    @PostMapping(value = "/activities/{id}/edit", params = "look")
    ModelAndView lookAtHeld(@PathVariable long id, @ModelAttribute("form") ActivityForm form, BindingResult errors) {
        if (!desk.isMine(id)) return drafts.elsewhere(form);
        return looking(pages.revision(forms.held(id)), form, errors);
    }

    @PostMapping("/activities/{id}/edit")
    ModelAndView updateActivity(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!desk.isMine(id)) return drafts.elsewhere(form);
        reader.check(form, errors);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.revise(reader.revising(id, form)));
            if (done) return pages.done("activity.form.revised", id, next);
            if (FormErrors.isSavedElsewhere(errors)) return besideHeld(id, form);
            return looked(pages.revision(forms.held(id)), form);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            return besideHeld(id, form);
        } catch (NotFound transferred) {
            return drafts.elsewhere(form);
        }
    }

    /** The form beside what somebody else, or another window, made of the activity meanwhile. */
    private ModelAndView besideHeld(long id, ActivityForm form) {
        ActivityDetail held = forms.held(id);
        ModelAndView page = looked(pages.revision(held), form);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("stale", held.version()).addObject("differences", pages.differences(held, form));
    }

    /** The form again, at the lines that were looked at or at what is wrong with them. */
    private ModelAndView looking(ModelAndView page, ActivityForm form, BindingResult errors) {
        reader.checkLines(form, errors);
        return looked(page, form).addObject("looking", !errors.hasErrors());
    }

    /** The form again with everything typed, and what the pasted lines may mean. */
    private ModelAndView looked(ModelAndView page, ActivityForm form) {
        return page.addObject("lines", pages.checked(reader.look(form)));
    }
}
