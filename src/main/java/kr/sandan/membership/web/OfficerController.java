package kr.sandan.membership.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.membership.MemberLines;
import kr.sandan.membership.Officer;
import kr.sandan.membership.OfficerDesk;
import kr.sandan.membership.OfficerPost;
import kr.sandan.membership.OfficerQueries;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
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

/** Chairs and coordinators: masked until somebody says why, and then for that person for a few minutes. */
@Controller
class OfficerController {

    private final OfficerDesk desk;
    private final OfficerQueries officers;
    private final MembershipPages pages;
    private final MembershipWords words;

    OfficerController(OfficerDesk desk, OfficerQueries officers, MembershipPages pages, MembershipWords words) {
        this.desk = desk;
        this.officers = officers;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/councils/{id}/officers/new")
    ModelAndView newOfficer(@PathVariable long id) {
        return appointing(id).addObject("form", OfficerForm.empty());
    }

    @PostMapping("/councils/{id}/officers/new")
    ModelAndView createOfficer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OfficerForm form,
            BindingResult errors,
            RedirectAttributes next) {
        ModelAndView page = appointing(id);
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> {
            MemberLines.Line line = desk.look(form.organisation()).orElse(null);
            desk.appoint(form.toCommand(id, OfficerForm.meant(line, form.choice())));
        });
        return done
                ? pages.done("membership.officer.added", "/councils/" + id + "#officers", next)
                : looked(page, form);
    }

    /** Whom the name of the organisation may mean, whatever else is still missing. */
    @PostMapping(value = "/councils/{id}/officers/new", params = "look")
    ModelAndView lookAtOfficer(@PathVariable long id, @ModelAttribute("form") OfficerForm form, BindingResult errors) {
        form.checkOrganisation(errors);
        return looked(appointing(id), form).addObject("looking", !errors.hasErrors());
    }

    /** @param seen the number that saying why gave: with it, and for a few minutes, the person is shown as is */
    @GetMapping("/councils/{id}/officers/{officer}")
    ModelAndView editOfficer(
            @PathVariable long id,
            @PathVariable long officer,
            @RequestParam(required = false) @Nullable Long seen,
            Locale locale) {
        ModelAndView page = pages.page("membership/officer", id);
        Officer held = find(id, officer);
        PersonFacts known = seen == null || held.person() == null
                ? null
                : desk.unmasked(id, officer, seen).orElse(null);
        return changing(page, held, locale)
                .addObject("known", known)
                .addObject("form", ChangeForm.of(held))
                .addObject("reasonForm", ReasonForm.EMPTY);
    }

    @PostMapping("/councils/{id}/officers/{officer}")
    ModelAndView updateOfficer(
            @PathVariable long id,
            @PathVariable long officer,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        ModelAndView page = pages.page("membership/officer", id);
        Officer held = find(id, officer);
        form.check(errors);
        page.addObject("reasonForm", ReasonForm.EMPTY);
        try {
            boolean done = FormErrors.accepted(
                    errors,
                    () -> desk.change(
                            id,
                            officer,
                            form.ofOfficer(),
                            Typed.word(form.sourceId(), form.reason(), form.submissionKey())));
            if (done) return pages.done("membership.changed", "/councils/" + id + "#officers", next);
            return changing(page, held, locale);
        } catch (StaleEdit meanwhile) {
            page.setStatus(HttpStatus.CONFLICT);
            return changing(page, held, locale).addObject("stale", true);
        }
    }

    @PostMapping("/councils/{id}/officers/{officer}/reveal")
    ModelAndView revealOfficer(
            @PathVariable long id,
            @PathVariable long officer,
            @Valid @ModelAttribute("reasonForm") ReasonForm form,
            BindingResult errors,
            Locale locale) {
        ModelAndView page = pages.page("membership/officer", id);
        Officer held = find(id, officer);
        Long entry = FormErrors.result(errors, () -> desk.unmask(id, officer, form.reason()));
        if (entry == null) return changing(page, held, locale).addObject("form", ChangeForm.of(held));
        ModelAndView shown = new ModelAndView("redirect:/councils/" + id + "/officers/" + officer + "?seen=" + entry);
        shown.setStatus(HttpStatus.SEE_OTHER);
        return shown;
    }

    private Officer find(long council, long officer) {
        return officers.find(council, officer, pages.today()).orElseThrow(() -> new NotFound("officer", officer));
    }

    private ModelAndView appointing(long id) {
        return pages.page("membership/appoint", id)
                .addObject("posts", words.options(OfficerPost.values(), "membership.post."));
    }

    /** The form again with everything typed, the organisations that may be meant and the contacts of the one that is. */
    private ModelAndView looked(ModelAndView page, OfficerForm form) {
        MemberLines.Line line;
        try {
            line = desk.look(form.organisation()).orElse(null);
        } catch (RuleBroken unreadable) {
            return page;
        }
        Long meant = OfficerForm.meant(line, form.choice());
        return page.addObject("choices", line == null ? List.of() : pages.candidates(line))
                .addObject("meant", meant == null ? null : String.valueOf(meant))
                .addObject("contacts", meant == null ? List.of() : contacts(meant));
    }

    private List<Option> contacts(long organisation) {
        return desk.contacts(organisation).stream()
                .map(person -> new Option(
                        String.valueOf(person.id()),
                        String.join(
                                " · ",
                                Stream.of(person.name(), person.position())
                                        .filter(text -> text != null)
                                        .toList())))
                .toList();
    }

    private ModelAndView changing(ModelAndView page, Officer officer, Locale locale) {
        List<Officer> entries = officers.of(officer.councilId(), pages.today()).stream()
                .filter(one -> one.post() == officer.post())
                .toList();
        var cited = pages.cited(entries.stream().map(Officer::entered).toList());
        return page.addObject("officer", officer)
                .addObject("post", words.message(officer.post().messageKey(), locale))
                .addObject("path", "/councils/" + officer.councilId() + "/officers/")
                .addObject("kinds", words.options(ChangeForm.Kind.values(), "membership.kind."))
                .addObject(
                        "entries",
                        entries.stream()
                                .map(one -> pages.entry(
                                        one.id(),
                                        one.person() == null
                                                ? one.organisation()
                                                : one.organisation() + " · " + one.person(),
                                        words.period(one.span(), locale),
                                        one.entered(),
                                        cited))
                                .toList());
    }
}
