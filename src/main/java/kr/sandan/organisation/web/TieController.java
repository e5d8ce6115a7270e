package kr.sandan.organisation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.sandan.organisation.NameKind;
import kr.sandan.organisation.OrganisationDesk;
import kr.sandan.organisation.OrganisationLife;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organisation sits and which other names it has. */
@Controller
class TieController {

    private final OrganisationDesk desk;
    private final OrganisationLife life;
    private final OrganisationQueries queries;
    private final OrganisationFormPages forms;
    private final OrganisationWords words;

    TieController(
            OrganisationDesk desk,
            OrganisationLife life,
            OrganisationQueries queries,
            OrganisationFormPages forms,
            OrganisationWords words) {
        this.desk = desk;
        this.life = life;
        this.queries = queries;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/organisations/{id}/ties")
    ModelAndView editTies(@PathVariable long id) {
        desk.requireMine(id);
        return page(id).addObject("form", TieForm.EMPTY);
    }

    @PostMapping("/organisations/{id}/ties")
    ModelAndView updateTies(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TieForm form,
            BindingResult errors,
            RedirectAttributes next) {
        desk.requireMine(id);
        form.check(errors);
        try {
            boolean done = FormErrors.accepted(
                    errors, () -> desk.change(id, form.seenVersion(), form.toChange(), form.word()));
            return done ? forms.done("organisation.form.revised", id, next) : page(id);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            ModelAndView page = page(id);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true);
        }
    }

    private ModelAndView page(long id) {
        AsOf today = forms.today();
        Locale locale = LocaleContextHolder.getLocale();
        List<Option> sitting = life.tenancies(id, today).stream()
                .map(held -> new Option(
                        String.valueOf(held.id()),
                        words.complex(held.tenancy().complexId(), today) + " "
                                + words.period(held.tenancy().span(), locale)))
                .toList();
        List<Option> named = life.names(id, today).stream()
                .map(held -> new Option(
                        String.valueOf(held.id()),
                        held.name().name() + " " + words.period(held.name().span(), locale)))
                .toList();
        return new ModelAndView("organisation/ties")
                .addObject("id", id)
                .addObject("name", queries.names(List.of(id), today).get(id))
                .addObject("version", forms.heldVersion(id))
                .addObject("sitting", sitting)
                .addObject("named", named)
                .addObject("complexChoices", words.complexChoices(today))
                .addObject("nameKinds", words.choices(NameKind.values(), "organisation.alias."))
                .addObject("sourceChoices", forms.sourceChoices());
    }
}
