package kr.sandan.source.web;

import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.AdoptionService;
import kr.sandan.source.DecideOnClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Published figures, and which of those that contradict each other pages show. */
@Controller
class ClaimController {

    private final ClaimPages pages;
    private final AdoptionService adoptions;

    ClaimController(ClaimPages pages, AdoptionService adoptions) {
        this.pages = pages;
        this.adoptions = adoptions;
    }

    /**
     * Why a decision was made, and on what.
     *
     * @param seen the adoption that stood when the page was opened, null for none
     */
    record DecisionForm(@Nullable String reason, @Nullable Long seen) {

        DecideOnClaim on(long claimId) {
            return new DecideOnClaim(claimId, seen, reason);
        }
    }

    @GetMapping("/claims")
    String list(
            @ModelAttribute("filter") ClaimParameters filter, AsOf asOf, Paging paging, Locale locale, Model model) {
        model.addAllAttributes(pages.list(filter.filter(), asOf, paging, locale));
        return "source/claims";
    }

    @GetMapping("/claims/{id}")
    ModelAndView detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale) {
        return pages.detail(id, asOf, frame, locale).addObject("decision", new DecisionForm(null, null));
    }

    @PostMapping("/claims/{id}/adopt")
    ModelAndView adopt(
            @PathVariable long id,
            @ModelAttribute("decision") DecisionForm decision,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        Runnable change = () -> adoptions.adopt(decision.on(id));
        return decided(id, change, errors, asOf, frame, locale, next, "source.claim.adopted");
    }

    @PostMapping("/claims/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @ModelAttribute("decision") DecisionForm decision,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next) {
        Runnable change = () -> adoptions.withdraw(decision.on(id));
        return decided(id, change, errors, asOf, frame, locale, next, "source.claim.withdrawn");
    }

    /** Back to the figure, changed; or its page as it stands now, with what was typed and what speaks against it. */
    private ModelAndView decided(
            long id,
            Runnable change,
            BindingResult errors,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            RedirectAttributes next,
            String notice) {
        try {
            if (FormErrors.accepted(errors, change)) return pages.back("/claims/" + id, notice, locale, next);
            return pages.detail(id, asOf, frame, locale);
        } catch (StaleEdit meanwhile) {
            FormErrors.reject(errors, new RuleBroken(null, "source.claim.decided-meanwhile"));
            ModelAndView page = pages.detail(id, asOf, frame, locale);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
