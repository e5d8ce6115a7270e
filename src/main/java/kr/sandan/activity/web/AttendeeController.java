package kr.sandan.activity.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.activity.AttendeeNames;
import kr.sandan.activity.ErasureLeftovers;
import kr.sandan.activity.ErasureLeftovers.Left;
import kr.sandan.activity.web.ActivityFileController.ReasonForm;
import kr.sandan.platform.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the name of somebody who came is erased on request. */
@Controller
class AttendeeController {

    private final AttendeeNames names;
    private final ErasureLeftovers leftovers;
    private final ActivityFormPages forms;

    AttendeeController(AttendeeNames names, ErasureLeftovers leftovers, ActivityFormPages forms) {
        this.names = names;
        this.leftovers = leftovers;
        this.forms = forms;
    }

    @GetMapping("/activities/{id}/attendees/{attendee}/erase")
    ModelAndView newErasure(
            @PathVariable long id, @PathVariable long attendee, Locale locale, RedirectAttributes next) {
        if (names.isErased(id, attendee)) return forms.done("activity.attendee.erased.already", id, next);
        return page(id, attendee, leftovers.of(id, attendee, locale)).addObject("form", ReasonForm.EMPTY);
    }

    @PostMapping("/activities/{id}/attendees/{attendee}/erase")
    ModelAndView eraseName(
            @PathVariable long id,
            @PathVariable long attendee,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        if (names.isErased(id, attendee)) return forms.done("activity.attendee.erased.already", id, next);
        Left left = leftovers.of(id, attendee, locale);
        ModelAndView page = page(id, attendee, left);
        boolean done = FormErrors.accepted(errors, () -> names.erase(id, attendee, form.reason()));
        if (!done) return page;
        next.addFlashAttribute("left", left);
        return forms.done("activity.attendee.erased.done", id, next);
    }

    private ModelAndView page(long id, long attendee, Left left) {
        return new ModelAndView("activity/attendee-erase")
                .addObject("id", id)
                .addObject("left", left)
                .addObject("attendee", names.find(id, attendee));
    }
}
