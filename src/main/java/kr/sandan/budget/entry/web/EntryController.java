package kr.sandan.budget.entry.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.entry.Proposal;
import kr.sandan.budget.entry.ProposalService;
import kr.sandan.budget.entry.Proposals;
import kr.sandan.budget.entry.Proposals.Held;
import kr.sandan.budget.entry.ProposeVersion;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Versions of the budget by hand: a new one, one that is there, or one that was returned. */
@Controller
class EntryController {

    private final EntryPages pages;
    private final PlaceChoices places;
    private final Proposals proposals;
    private final ProposalService service;
    private final BudgetVersions versions;

    EntryController(
            EntryPages pages,
            PlaceChoices places,
            Proposals proposals,
            ProposalService service,
            BudgetVersions versions) {
        this.pages = pages;
        this.places = places;
        this.proposals = proposals;
        this.service = service;
        this.versions = versions;
    }

    /** @param from a proposal to begin with, such as one that was returned */
    @GetMapping("/budgets/new")
    ModelAndView newVersion(@RequestParam @Nullable Long from, AsOf asOf, Locale locale) {
        EntryForm form = EntryForm.empty();
        TypedLines lines = TypedLines.held(List.of(), place -> "");
        if (from != null) {
            Proposal said = proposals.find(from).orElseThrow(() -> new NotFound("proposal", from));
            form = EntryForm.of(said);
            lines = TypedLines.proposed(proposals.lines(from), places.names(asOf, locale));
        }
        return pages.form(lines, new BeanPropertyBindingResult(form, "form"), asOf, locale)
                .addObject("form", form);
    }

    /** @param programme its number where several have a version of the code */
    @GetMapping("/budgets/{year}/versions/{code}/edit")
    ModelAndView editVersion(
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam @Nullable Long programme,
            AsOf asOf,
            Paging paging,
            Locale locale) {
        BudgetVersion version = BudgetVersions.chosen(versions.all(asOf), year, code, programme).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("version", code));
        List<Held> held = proposals.held(
                new ProposeVersion.Identity(version.programmeId(), year, version.kind(), version.ordinal()));
        List<Held> shown =
                held.stream().skip(paging.offset()).limit(paging.size()).toList();
        EntryForm form = of(version);
        return pages.form(
                        year,
                        TypedLines.held(shown, places.names(asOf, locale)),
                        new BeanPropertyBindingResult(form, "form"),
                        asOf,
                        locale)
                .addObject("form", form)
                .addObject("list", new Listing<>(shown, held.size(), paging));
    }

    private static EntryForm of(BudgetVersion version) {
        Long stated = version.stated();
        return new EntryForm(
                String.valueOf(version.programmeId()),
                String.valueOf(version.year()),
                version.kind().name(),
                version.ordinal() == 0 ? null : String.valueOf(version.ordinal()),
                version.decidedOn() == null ? null : version.decidedOn().toString(),
                version.basis(),
                version.approver(),
                stated == null ? null : String.format("%,d", stated),
                version.whole(),
                version.sourceId() == null ? null : String.valueOf(version.sourceId()),
                null,
                SubmissionKey.fresh());
    }

    @PostMapping("/budgets/proposals")
    ModelAndView propose(
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        TypedLines typed = TypedLines.of(sent);
        List<ProposeVersion.Line> lines = typed.lines(places.byName(asOf, locale), errors);
        Long id = FormErrors.result(errors, () -> service.propose(form.toCommand(lines)));
        if (id == null) return pages.form(typed, errors, asOf, locale);
        next.addFlashAttribute("flash", pages.say("entry.proposed", locale));
        ModelAndView page = new ModelAndView("redirect:/budgets/proposals/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
