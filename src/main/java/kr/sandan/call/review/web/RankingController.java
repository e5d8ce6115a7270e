package kr.sandan.call.review.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.call.review.ChairService;
import kr.sandan.call.review.Decide;
import kr.sandan.call.review.DecisionService;
import kr.sandan.call.review.Panel;
import kr.sandan.call.web.CallWords;
import kr.sandan.call.web.Typed;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ranking of a stage, and what its chairs decide. */
@Controller
class RankingController {

    private final RankingPages pages;
    private final RankingFiles files;
    private final ChairService chairs;
    private final DecisionService service;
    private final CallWords words;

    RankingController(
            RankingPages pages, RankingFiles files, ChairService chairs, DecisionService service, CallWords words) {
        this.pages = pages;
        this.files = files;
        this.chairs = chairs;
        this.service = service;
        this.words = words;
    }

    /**
     * A decision as it is typed.
     *
     * @param order numbers of applications that are alike, the first first, with blanks or commas between them
     */
    record DecideForm(
            @Nullable String version,
            @Size(max = 8000) @Nullable String minutes,
            @Size(max = 2000) @Nullable String order,
            @Size(max = 1000) @Nullable String tieReason,
            @Size(max = 1000) @Nullable String reason) {

        List<Long> places() {
            List<Long> places = new ArrayList<>();
            if (order == null) return places;
            for (String one : order.strip().split("[\\s,]+")) {
                if (!one.matches("\\d{1,18}")) throw new RuleBroken("order", "call.decide.order");
                places.add(Long.valueOf(one));
            }
            return places;
        }
    }

    /**
     * What a chair does about a sheet.
     *
     * @param kind late, excuse or aside
     */
    record ExemptForm(
            @Nullable String kind,
            @Nullable String application,
            @Nullable String account,
            @Size(max = 500) @Nullable String reason) {}

    @GetMapping("/calls/{id}/stages/{stage}/ranking")
    ModelAndView ranking(
            @PathVariable long id, @PathVariable long stage, @AuthenticationPrincipal SignedIn reader, Locale locale) {
        Panel panel = pages.ranked(id, stage, reader.id());
        return pages.ranking(panel, reader.id(), locale)
                .addObject("form", new DecideForm(String.valueOf(panel.stage().version()), null, null, null, null));
    }

    @GetMapping("/calls/{id}/stages/{stage}/ranking.csv")
    void csv(
            @PathVariable long id,
            @PathVariable long stage,
            @AuthenticationPrincipal SignedIn reader,
            HttpServletResponse response) {
        files.csv(pages.ranked(id, stage, reader.id()), reader.id(), response);
    }

    @GetMapping("/calls/{id}/stages/{stage}/ranking.xlsx")
    void xlsx(
            @PathVariable long id,
            @PathVariable long stage,
            @AuthenticationPrincipal SignedIn reader,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        files.xlsx(pages.ranked(id, stage, reader.id()), reader.id(), asOf, locale, response);
    }

    @PostMapping("/calls/{id}/stages/{stage}/exempt")
    ModelAndView exempt(
            @PathVariable long id,
            @PathVariable long stage,
            @Valid @ModelAttribute("exempt") ExemptForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            RedirectAttributes next) {
        Panel panel = pages.ranked(id, stage, reader.id());
        boolean done = FormErrors.accepted(errors, () -> exempt(stage, form));
        if (done) return leave("call.chair.done", "/calls/" + id + "/stages/" + stage + "/ranking", locale, next);
        return pages.ranking(panel, reader.id(), locale)
                .addObject(
                        "refused",
                        errors.getAllErrors().stream()
                                .map(one -> words.say(one, locale))
                                .toList())
                .addObject("form", new DecideForm(String.valueOf(panel.stage().version()), null, null, null, null));
    }

    private void exempt(long stage, ExemptForm form) {
        long application = Objects.requireNonNullElse(Typed.id("application", form.application()), 0L);
        long account = Objects.requireNonNullElse(Typed.id("account", form.account()), 0L);
        switch (Objects.requireNonNullElse(form.kind(), "")) {
            case "late" -> chairs.admitLate(stage, application, account, form.reason());
            case "excuse" -> chairs.excuse(stage, application, account, form.reason());
            case "aside" -> chairs.setAside(stage, application, account, form.reason());
            default -> throw new BadParameter("kind", String.valueOf(form.kind()));
        }
    }

    @PostMapping("/calls/{id}/stages/{stage}/decide")
    ModelAndView decide(
            @PathVariable long id,
            @PathVariable long stage,
            @Valid @ModelAttribute("form") DecideForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            RedirectAttributes next) {
        Panel panel = pages.ranked(id, stage, reader.id());
        try {
            Long decision = FormErrors.result(
                    errors,
                    () -> service.decide(new Decide(
                            stage,
                            SheetRows.version(form.version()),
                            form.minutes(),
                            form.places(),
                            form.tieReason(),
                            form.reason())));
            return decision == null
                    ? pages.ranking(panel, reader.id(), locale)
                    : leave("call.decided.done", "/calls/decisions/" + decision, locale, next);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = pages.ranking(pages.ranked(id, stage, reader.id()), reader.id(), locale)
                    .addObject("stale", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView leave(String key, String path, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
