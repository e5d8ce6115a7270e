package kr.sandan.organisation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.sandan.organisation.MergePlan;
import kr.sandan.organisation.OrganisationDesk;
import kr.sandan.organisation.OrganisationDirectory;
import kr.sandan.organisation.OrganisationEntry;
import kr.sandan.organisation.OrganisationFilter;
import kr.sandan.organisation.OrganisationMatching.Candidate;
import kr.sandan.organisation.OrganisationMerge;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** Merges another record of the same organisation into one: choose, see what moves, agree. */
@Controller
class MergeOrganisationsController {

    private static final int LONGEST_QUERY = 100;

    private final OrganisationDesk desk;
    private final OrganisationMerge merge;
    private final OrganisationDirectory directory;
    private final OrganisationQueries queries;
    private final OrganisationFormPages forms;
    private final OrganisationWords words;

    MergeOrganisationsController(
            OrganisationDesk desk,
            OrganisationMerge merge,
            OrganisationDirectory directory,
            OrganisationQueries queries,
            OrganisationFormPages forms,
            OrganisationWords words) {
        this.desk = desk;
        this.merge = merge;
        this.directory = directory;
        this.queries = queries;
        this.forms = forms;
        this.words = words;
    }

    /** One of the two records in the words of the page. */
    record Side(long id, String name, String type, String number) {}

    /** Without a text, the ones of a like name are offered. */
    @GetMapping("/organisations/{id}/merge")
    ModelAndView chooseOther(@PathVariable long id, @RequestParam(required = false) @Nullable String q) {
        desk.requireMine(id);
        String name = name(id);
        List<Side> found = q == null || q.isBlank() || q.length() > LONGEST_QUERY
                ? desk.alike(name).stream().map(this::side).toList()
                : found(q);
        return new ModelAndView("organisation/merge")
                .addObject("id", id)
                .addObject("name", name)
                .addObject("q", q)
                .addObject(
                        "candidates",
                        found.stream().filter(side -> side.id() != id).toList());
    }

    @PostMapping(path = "/organisations/{id}/merge", params = "step=preview")
    ModelAndView previewMerge(@PathVariable long id, @RequestParam long other) {
        desk.requireMine(id);
        desk.requireMine(other);
        return preview(id, other).addObject("form", MergeForm.EMPTY);
    }

    @PostMapping(path = "/organisations/{id}/merge", params = "step=confirm")
    ModelAndView mergeOrganisations(
            @PathVariable long id,
            @RequestParam long other,
            @Valid @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            RedirectAttributes next) {
        desk.requireMine(id);
        try {
            boolean done = FormErrors.accepted(errors, () -> desk.merge(form.toCommand(id, other), form.word()));
            if (done) return forms.done("organisation.merge.done", id, next);
            desk.requireMine(other);
            return preview(id, other);
        } catch (StaleEdit | OptimisticLockingFailureException meanwhile) {
            ModelAndView page = preview(id, other);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("stale", true);
        }
    }

    private ModelAndView preview(long id, long other) {
        MergePlan plan = merge.plan(id, other);
        return new ModelAndView("organisation/merge-preview")
                .addObject("id", id)
                .addObject("plan", plan)
                .addObject("kept", side(plan.kept()))
                .addObject("other", side(plan.other()))
                .addObject("sourceChoices", forms.sourceChoices());
    }

    private List<Side> found(String q) {
        OrganisationFilter named = new OrganisationFilter(q, Set.of(), Set.of(), Set.of(), null, null);
        return directory.page(named, forms.today(), Paging.FIRST).listing().rows().stream()
                .map(this::side)
                .toList();
    }

    private Side side(OrganisationEntry entry) {
        return side(new MergePlan.Side(entry.id(), entry.facts()));
    }

    private Side side(MergePlan.Side side) {
        Locale locale = LocaleContextHolder.getLocale();
        return new Side(side.id(), side.facts().name(), words.type(side.facts(), locale), words.number(side.facts()));
    }

    private Side side(Candidate candidate) {
        return new Side(
                candidate.id(),
                candidate.name(),
                words.here("organisation.type." + candidate.type()),
                candidate.businessNumber() == null
                        ? ""
                        : candidate.businessNumber().toString());
    }

    private String name(long id) {
        String name = queries.names(List.of(id), forms.today()).get(id);
        if (name == null) throw new NotFound("organisation", id);
        return name;
    }
}
