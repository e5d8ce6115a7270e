package kr.sandan.membership.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.membership.CompositionKind;
import kr.sandan.membership.Waiver;
import kr.sandan.membership.Waivers;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Waivers of composition rules: given, read and revoked. */
@Controller
class WaiverController {

    private final Waivers waivers;
    private final MembershipPages pages;
    private final MembershipWords words;

    WaiverController(Waivers waivers, MembershipPages pages, MembershipWords words) {
        this.waivers = waivers;
        this.pages = pages;
        this.words = words;
    }

    /** A waiver, in words. */
    record Line(
            long id,
            String rule,
            LocalDate from,
            LocalDate lastDay,
            boolean holds,
            String reason,
            @Nullable String by,
            String at,
            @Nullable String revokedAt,
            @Nullable String revokedBy,
            @Nullable String revocation,
            boolean sample) {}

    @GetMapping("/councils/{id}/waivers")
    ModelAndView list(@PathVariable long id, @RequestParam @Nullable String kind, Locale locale) {
        return page(id, locale)
                .addObject("form", WaiverForm.empty(kind, pages.today().valid().toString()))
                .addObject("reasonForm", ReasonForm.EMPTY);
    }

    @PostMapping("/councils/{id}/waivers")
    ModelAndView createWaiver(
            @PathVariable long id,
            @Valid @ModelAttribute("form") WaiverForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        ModelAndView page = page(id, locale).addObject("reasonForm", ReasonForm.EMPTY);
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> waivers.give(form.toCommand(id)));
        return done ? pages.done("membership.waiver.given", "/councils/" + id + "/waivers", next) : page;
    }

    @PostMapping("/councils/{id}/waivers/{waiver}/revoke")
    ModelAndView revokeWaiver(
            @PathVariable long id,
            @PathVariable long waiver,
            @Valid @ModelAttribute("reasonForm") ReasonForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        ModelAndView page = page(id, locale)
                .addObject("form", WaiverForm.empty(null, pages.today().valid().toString()));
        boolean done = FormErrors.accepted(errors, () -> waivers.revoke(id, waiver, form.reason()));
        return done ? pages.done("membership.waiver.revoked", "/councils/" + id + "/waivers", next) : page;
    }

    private ModelAndView page(long id, Locale locale) {
        return pages.page("membership/waivers", id)
                .addObject("kinds", words.options(CompositionKind.values(), "membership.rule."))
                .addObject("waivers", lines(id, locale));
    }

    private List<Line> lines(long id, Locale locale) {
        return waivers.of(id, pages.today()).stream()
                .map((Waiver waiver) -> new Line(
                        waiver.id(),
                        words.message(waiver.kind().messageKey(), locale),
                        waiver.from(),
                        waiver.lastDay(),
                        waiver.holdsOn(pages.today().valid()),
                        waiver.reason(),
                        waiver.by(),
                        words.minute(waiver.at()),
                        waiver.revokedAt() == null ? null : words.minute(waiver.revokedAt()),
                        waiver.revokedBy(),
                        waiver.revocation(),
                        waiver.sample()))
                .toList();
    }
}
