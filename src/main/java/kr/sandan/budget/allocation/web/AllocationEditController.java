package kr.sandan.budget.allocation.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.budget.allocation.Allocations.Pot;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import kr.sandan.budget.allocation.SharesRefused;
import kr.sandan.budget.allocation.web.AllocationGrid.Content;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Decides who may use how much: a grid of lines by offices, and for each share of an office a column of its own. */
@Controller
class AllocationEditController {

    private final AllocationPages pages;
    private final AllocationService service;
    private final ClosedYears years;
    private final MessageSource messages;

    AllocationEditController(
            AllocationPages pages, AllocationService service, ClosedYears years, MessageSource messages) {
        this.pages = pages;
        this.service = service;
        this.years = years;
        this.messages = messages;
    }

    @GetMapping("/budgets/{year}/allocations/edit")
    ModelAndView edit(@PathVariable int year, AsOf asOf, Paging paging, Locale locale) {
        AllocationPages.requireYear(year);
        DecisionForm form = DecisionForm.empty();
        return lines(year, TypedCells.NONE, new BeanPropertyBindingResult(form, "form"), asOf, paging, locale)
                .addObject("form", form);
    }

    @PostMapping("/budgets/{year}/allocations")
    ModelAndView decide(
            @PathVariable int year,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            AsOf asOf,
            Paging paging,
            Locale locale,
            RedirectAttributes next) {
        AllocationPages.requireYear(year);
        TypedCells typed = TypedCells.of(sent);
        if (done(year, null, form, typed, errors))
            return leave("/budgets/" + year + "/allocations?page=" + paging.page(), locale, next);
        return lines(year, typed, errors, asOf, paging, locale);
    }

    @GetMapping("/budgets/{year}/allocations/{office}/edit")
    ModelAndView editShare(
            @PathVariable int year,
            @PathVariable long office,
            @RequestParam @Nullable String line,
            AsOf asOf,
            Locale locale) {
        AllocationPages.requireYear(year);
        pages.requireMine(office);
        DecisionForm form = DecisionForm.empty();
        return share(year, office, line, TypedCells.NONE, new BeanPropertyBindingResult(form, "form"), asOf, locale)
                .addObject("form", form);
    }

    @PostMapping("/budgets/{year}/allocations/{office}")
    ModelAndView handOn(
            @PathVariable int year,
            @PathVariable long office,
            @RequestParam @Nullable String line,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        AllocationPages.requireYear(year);
        pages.requireMine(office);
        TypedCells typed = TypedCells.of(sent);
        if (done(year, office, form, typed, errors))
            return leave("/budgets/" + year + "/allocations/" + office, locale, next);
        return share(year, office, line, typed, errors, asOf, locale);
    }

    private boolean done(int year, @Nullable Long giver, DecisionForm form, TypedCells typed, BindingResult errors) {
        form.check(errors);
        List<Share> shares = typed.shares(errors);
        try {
            return FormErrors.accepted(errors, () -> service.decide(form.toCommand(year, giver, shares)));
        } catch (SharesRefused refused) {
            typed.refuse(refused, errors);
            return false;
        }
    }

    private ModelAndView leave(String path, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", messages.getMessage("allocation.decided", null, locale));
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private ModelAndView lines(
            int year, TypedCells typed, BindingResult errors, AsOf asOf, Paging paging, Locale locale) {
        AsOf last = AllocationPages.latest(asOf);
        List<Pot> pots = pages.pots(year, last);
        List<Pot> shown =
                pots.stream().skip(paging.offset()).limit(paging.size()).toList();
        Map<Cell, Long> held = pages.cells(shown, null, last);
        AllocationGrid grid = AllocationGrid.lines(
                shown,
                pages.columns(year, last, held),
                new Content(typed, held, errors),
                pages.names(year, last, locale));
        return page(year, grid)
                .addObject("list", new Listing<>(shown, pots.size(), paging))
                .addObject(
                        "action", "/budgets/" + year + "/allocations?page=" + paging.page() + "&size=" + paging.size())
                .addObject("back", "/budgets/" + year + "/allocations");
    }

    private ModelAndView share(
            int year,
            long office,
            @Nullable String line,
            TypedCells typed,
            BindingResult errors,
            AsOf asOf,
            Locale locale) {
        AsOf last = AllocationPages.latest(asOf);
        List<Pot> pots = pages.shares(year, office, last);
        Pot pot = pots.stream()
                .filter(one -> line == null || line.isBlank() || one.code().equals(line))
                .findFirst()
                .orElse(null);
        Function<BudgetPlace, String> names = pages.names(year, last, locale);
        String own = "/budgets/" + year + "/allocations/" + office;
        return page(year, pot == null ? AllocationGrid.NONE : grid(year, office, pot, typed, errors, asOf, locale))
                .addObject("pot", pot)
                .addObject("pots", pots)
                .addObject("officeName", names.apply(BudgetPlace.office(office)))
                .addObject("action", pot == null ? own : ofLine(own, pot))
                .addObject("back", own);
    }

    private AllocationGrid grid(
            int year, long office, Pot pot, TypedCells typed, BindingResult errors, AsOf asOf, Locale locale) {
        AsOf last = AllocationPages.latest(asOf);
        Map<Cell, Long> held = pages.cells(List.of(pot), office, last);
        List<BudgetPlace> places = Stream.concat(
                        pages.recipients(office, pot, AllocationPages.ofYear(year, last)).stream(),
                        held.keySet().stream().map(Cell::place))
                .distinct()
                .toList();
        return AllocationGrid.share(
                pot,
                places,
                new Content(typed, held, errors),
                pages.names(year, last, locale),
                key -> messages.getMessage(key, null, locale));
    }

    private static String ofLine(String path, Pot pot) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("line", pot.code())
                .encode()
                .build()
                .toUriString();
    }

    private ModelAndView page(int year, AllocationGrid grid) {
        return new ModelAndView("allocation/edit")
                .addObject("year", year)
                .addObject("grid", grid)
                .addObject(
                        "closed",
                        years.closed(year).map(ClosedYears.Closed::refusal).orElse(null))
                .addObject("exceptions", service.exceptions());
    }
}
