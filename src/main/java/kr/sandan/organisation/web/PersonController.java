package kr.sandan.organisation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.organisation.MaskedPerson;
import kr.sandan.organisation.OrganisationDesk;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.People.AddPerson;
import kr.sandan.organisation.People.RevisePerson;
import kr.sandan.organisation.PeopleDesk;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SubmissionKey;
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

/** Contacts of organisations: masked until somebody says why, and then for that person for a few minutes. */
@Controller
class PersonController {

    private final PeopleDesk people;
    private final OrganisationDesk desk;
    private final OrganisationQueries queries;
    private final OrganisationFormPages forms;
    private final PersonPages pages;

    PersonController(
            PeopleDesk people,
            OrganisationDesk desk,
            OrganisationQueries queries,
            OrganisationFormPages forms,
            PersonPages pages) {
        this.people = people;
        this.desk = desk;
        this.queries = queries;
        this.forms = forms;
        this.pages = pages;
    }

    /** A contact of whom consent has expired, with the organisation. */
    record Expired(MaskedPerson person, String organisation) {}

    @GetMapping("/people")
    ModelAndView list(Paging paging) {
        Listing<MaskedPerson> expired = people.expired(paging);
        Map<Long, String> names = queries.names(
                expired.rows().stream()
                        .map(MaskedPerson::organisationId)
                        .distinct()
                        .toList(),
                forms.today());
        List<Expired> lines = expired.rows().stream()
                .map(person -> new Expired(person, names.getOrDefault(person.organisationId(), "")))
                .toList();
        return new ModelAndView("organisation/people")
                .addObject("listing", new Listing<>(lines, expired.total(), paging));
    }

    @GetMapping("/organisations/{id}/people/new")
    ModelAndView newPerson(@PathVariable long id) {
        desk.requireMine(id);
        return pages.add(id).addObject("form", PersonForm.empty());
    }

    @PostMapping("/organisations/{id}/people/new")
    ModelAndView createPerson(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            RedirectAttributes next) {
        desk.requireMine(id);
        form.check(errors);
        String key = SubmissionKey.of(form.submissionKey());
        boolean done = FormErrors.accepted(errors, () -> people.add(key, new AddPerson(id, form.facts(), false)));
        return done ? forms.done("organisation.person.added", id, next) : pages.add(id);
    }

    /** @param seen the number that saying why gave: with it, and for a few minutes, the contact is shown as it is */
    @GetMapping("/people/{id}")
    ModelAndView detail(@PathVariable long id, @RequestParam(required = false) @Nullable Long seen) {
        MaskedPerson person = people.mine(id);
        ModelAndView page = pages.page(person, seen).addObject("reasonForm", ReasonForm.EMPTY);
        if (person.state() == MaskedPerson.State.EXPIRED)
            page.addObject("editing", true).addObject("form", PersonForm.empty());
        people.unmasked(id, seen)
                .ifPresent(known ->
                        page.addObject("form", PersonForm.of(known, person.version(), Objects.requireNonNull(seen))));
        return page;
    }

    @PostMapping("/people/{id}/reveal")
    ModelAndView revealPerson(
            @PathVariable long id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors) {
        MaskedPerson person = people.mine(id);
        Long entry = FormErrors.result(errors, () -> people.unmask(id, form.reason()));
        return entry == null ? pages.page(person, null) : redirect("/people/" + id + "?seen=" + entry);
    }

    @PostMapping("/people/{id}/edit")
    ModelAndView updatePerson(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            RedirectAttributes next) {
        MaskedPerson person = people.mine(id);
        form.check(errors);
        try {
            boolean done = FormErrors.accepted(
                    errors,
                    () -> people.revise(new RevisePerson(
                            id, form.seenVersion(), form.facts(), form.reason() == null ? "" : form.reason())));
            if (done) return forms.done("organisation.person.changed", person.organisationId(), next);
            return pages.editing(person, form);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            return pages.stale(people.mine(id), form);
        }
    }

    @PostMapping("/people/{id}/erase")
    ModelAndView erasePerson(
            @PathVariable long id,
            @Valid @ModelAttribute("reasonForm") ReasonForm form,
            BindingResult errors,
            RedirectAttributes next) {
        MaskedPerson person = people.mine(id);
        boolean done = FormErrors.accepted(errors, () -> people.erase(id, form.reason()));
        return done
                ? forms.done("organisation.person.erasure.done", person.organisationId(), next)
                : pages.page(person, null);
    }

    private static ModelAndView redirect(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
