package kr.sandan.budget.entry.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.entry.Proposal;
import kr.sandan.budget.entry.ProposalService;
import kr.sandan.budget.entry.Proposals;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was handed in by hand: let in or returned by another administrator, withdrawn by who handed it in. */
@Controller
class ProposalController {

    private final Proposals proposals;
    private final ProposalService service;
    private final EntryPages pages;
    private final PlaceChoices places;
    private final SourceQueries sources;

    ProposalController(
            Proposals proposals,
            ProposalService service,
            EntryPages pages,
            PlaceChoices places,
            SourceQueries sources) {
        this.proposals = proposals;
        this.service = service;
        this.pages = pages;
        this.places = places;
        this.sources = sources;
    }

    /** Why a proposal is returned. */
    record ReturnForm(@Size(max = 300) @Nullable String reason) {}

    /** A proposal as a list names it. */
    record Row(Proposal proposal, String programme, String version) {}

    /** A line as a page names it. */
    record LineRow(Proposal.Line line, String place) {}

    @GetMapping("/budgets/proposals")
    String list(AsOf asOf, Locale locale, Model model) {
        model.addAttribute(
                "rows",
                proposals.all().stream().map(one -> row(one, asOf, locale)).toList());
        return "entry/list";
    }

    private Row row(Proposal one, AsOf asOf, Locale locale) {
        return new Row(
                one,
                pages.programme(one.version().programmeId(), asOf, locale),
                pages.say(
                        one.version().kind().messageKey(), locale, one.version().ordinal()));
    }

    @GetMapping("/budgets/proposals/{id}")
    ModelAndView detail(@PathVariable long id, AsOf asOf, Locale locale, @AuthenticationPrincipal SignedIn reader) {
        return page(id, asOf, locale, reader).addObject("form", new ReturnForm(null));
    }

    private ModelAndView page(long id, AsOf asOf, Locale locale, SignedIn reader) {
        Proposal said = proposals.find(id).orElseThrow(() -> new NotFound("proposal", id));
        Function<BudgetPlace, String> names = places.names(asOf, locale);
        List<Proposal.Line> lines = proposals.lines(id);
        long before = proposals.held(said.version()).stream()
                .mapToLong(Proposals.Held::won)
                .sum();
        long change = lines.stream().mapToLong(Proposal.Line::change).sum();
        boolean applied = said.state() == Proposal.State.APPLIED;
        return new ModelAndView("entry/proposal")
                .addObject("row", row(said, asOf, locale))
                .addObject(
                        "lines",
                        lines.stream()
                                .map(line -> new LineRow(line, names.apply(line.place())))
                                .toList())
                .addObject("before", applied ? before - change : before)
                .addObject("after", applied ? before : before + change)
                .addObject("source", sources.source(said.sourceId()))
                .addObject("shortLines", service.shortLines(said))
                .addObject("excepted", service.allowsExceptions())
                .addObject("own", said.submitterId() == reader.id());
    }

    @PostMapping("/budgets/proposals/{id}/approve")
    ModelAndView approve(
            @PathVariable long id,
            @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            @AuthenticationPrincipal SignedIn reader,
            RedirectAttributes next) {
        boolean done = FormErrors.accepted(errors, () -> service.approve(id));
        return done ? leave(id, "entry.approved", locale, next) : page(id, asOf, locale, reader);
    }

    @PostMapping("/budgets/proposals/{id}/return")
    ModelAndView giveBack(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            @AuthenticationPrincipal SignedIn reader,
            RedirectAttributes next) {
        boolean done = FormErrors.accepted(errors, () -> service.giveBack(id, form.reason()));
        return done ? leave(id, "entry.returned", locale, next) : page(id, asOf, locale, reader);
    }

    @PostMapping("/budgets/proposals/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            @AuthenticationPrincipal SignedIn reader,
            RedirectAttributes next) {
        boolean done = FormErrors.accepted(errors, () -> service.withdraw(id));
        return done ? leave(id, "entry.withdrawn", locale, next) : page(id, asOf, locale, reader);
    }

    private ModelAndView leave(long id, String key, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", pages.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/budgets/proposals/" + id);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
