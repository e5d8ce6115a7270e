package kr.sandan.reliance.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import kr.sandan.council.CouncilReach;
import kr.sandan.membership.MemberLines;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.reliance.Ledger;
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

/** How far one council lives on its own, with its ledger. */
@Controller
class RelianceController {

    private final ReliancePages pages;
    private final Ledger ledger;
    private final MemberLines organisations;
    private final CouncilReach reach;
    private final RelianceWords words;

    RelianceController(
            ReliancePages pages, Ledger ledger, MemberLines organisations, CouncilReach reach, RelianceWords words) {
        this.pages = pages;
        this.ledger = ledger;
        this.organisations = organisations;
        this.reach = reach;
        this.words = words;
    }

    @GetMapping("/councils/{id}/reliance")
    ModelAndView detail(
            @PathVariable long id, @RequestParam @Nullable String year, AsOf asOf, Paging paging, Locale locale) {
        if (paging.sort() != null) throw new BadParameter("sort", paging.sort().toString());
        return pages.page(id, RelianceWords.year(year, asOf), asOf, paging, locale)
                .addObject("form", EntryForm.empty())
                .addObject("reverseForm", ReverseForm.empty());
    }

    @GetMapping("/councils/{id}/reliance.csv")
    void csv(@PathVariable long id, @RequestParam @Nullable String year, AsOf asOf, HttpServletResponse response) {
        pages.csv(id, RelianceWords.year(year, asOf), asOf, response);
    }

    @PostMapping("/councils/{id}/reliance")
    ModelAndView createEntry(
            @PathVariable long id,
            @RequestParam @Nullable String year,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        reach.requireMine(id);
        form.check(errors);
        int shown = RelianceWords.year(year, asOf);
        boolean done = FormErrors.accepted(errors, () -> ledger.record(form.toCommand(id, payer(form.payer()))));
        if (done) return done("reliance.recorded", id, shown, next);
        return pages.page(id, shown, asOf, Paging.FIRST, locale).addObject("reverseForm", ReverseForm.empty());
    }

    @PostMapping("/councils/{id}/reliance/{entry}/reverse")
    ModelAndView reverseEntry(
            @PathVariable long id,
            @PathVariable long entry,
            @RequestParam @Nullable String year,
            @Valid @ModelAttribute("reverseForm") ReverseForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        reach.requireMine(id);
        int shown = RelianceWords.year(year, asOf);
        boolean done = FormErrors.accepted(
                errors, () -> ledger.reverse(id, entry, form.reason(), SubmissionKey.of(form.submissionKey())));
        if (done) return done("reliance.reversed", id, shown, next);
        return pages.page(id, shown, asOf, Paging.FIRST, locale).addObject("form", EntryForm.empty());
    }

    /** The organisation that is meant by a name; null where none is named. */
    private @Nullable Long payer(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            Optional<MemberLines.Line> line = organisations.look(typed).stream().findFirst();
            return line.flatMap(one -> Optional.ofNullable(one.sure()))
                    .map(one -> one.id())
                    .orElseThrow(() -> new RuleBroken("payer", "reliance.payer.unclear"));
        } catch (RuleBroken refused) {
            throw new RuleBroken("payer", refused.messageKey(), refused.arguments());
        }
    }

    private ModelAndView done(String key, long id, int year, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.here(key));
        ModelAndView page = new ModelAndView("redirect:/councils/" + id + "/reliance?year=" + year);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
