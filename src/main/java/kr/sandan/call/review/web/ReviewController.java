package kr.sandan.call.review.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.call.review.Panel;
import kr.sandan.call.review.ReviewService;
import kr.sandan.call.web.CallWords;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SignedIn;
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

/** What a reviewer has to judge, and the sheet for it. */
@Controller
class ReviewController {

    private final ReviewService service;
    private final ReviewPages pages;
    private final CallWords words;

    ReviewController(ReviewService service, ReviewPages pages, CallWords words) {
        this.service = service;
        this.pages = pages;
        this.words = words;
    }

    /**
     * A sheet, or a declaration, as it is typed.
     *
     * @param act free, conflict, save or give
     * @param scores in the order of the criteria of the stage
     */
    record SheetForm(
            @Nullable String act,
            @Size(max = 500) @Nullable String reason,
            @Nullable List<SheetRows.@Nullable Row> scores,
            @Size(max = 2000) @Nullable String remark,
            @Nullable String version) {}

    @GetMapping("/calls/reviews")
    String list(@AuthenticationPrincipal SignedIn reader, Locale locale, Model model) {
        model.addAttribute("rows", pages.waiting(reader.id(), locale));
        return "call/reviews";
    }

    @GetMapping("/calls/reviews/{stage}/{application}")
    ModelAndView editSheet(
            @PathVariable long stage,
            @PathVariable long application,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale) {
        Panel panel = pages.judged(stage, application, reader.id());
        Panel.Sheet held = panel.sheet(application, reader.id()).orElse(null);
        SheetForm form = new SheetForm(
                null,
                null,
                SheetRows.of(panel.stage(), held),
                held == null ? null : held.remark(),
                held == null ? "0" : String.valueOf(held.version()));
        return pages.sheet(panel, application, reader.id(), SheetRows.filled(panel.stage(), form.scores()), locale)
                .addObject("form", form);
    }

    @PostMapping("/calls/reviews/{stage}/{application}")
    ModelAndView updateSheet(
            @PathVariable long stage,
            @PathVariable long application,
            @Valid @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn reader,
            Locale locale,
            RedirectAttributes next) {
        Panel panel = pages.judged(stage, application, reader.id());
        try {
            boolean done = FormErrors.accepted(errors, () -> act(panel, application, form));
            if (done) {
                next.addFlashAttribute("flash", words.say("call.sheet.done." + form.act(), locale));
                ModelAndView page = new ModelAndView(
                        "give".equals(form.act())
                                ? "redirect:/calls/reviews"
                                : "redirect:/calls/reviews/" + stage + "/" + application);
                page.setStatus(HttpStatus.SEE_OTHER);
                return page;
            }
            return again(panel, application, form, reader, locale);
        } catch (StaleEdit meanwhile) {
            ModelAndView page = again(panel, application, form, reader, locale).addObject("stale", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView again(Panel panel, long application, SheetForm form, SignedIn reader, Locale locale) {
        return pages.sheet(panel, application, reader.id(), SheetRows.filled(panel.stage(), form.scores()), locale);
    }

    private void act(Panel panel, long application, SheetForm form) {
        long stage = panel.stage().id();
        switch (Objects.requireNonNullElse(form.act(), "")) {
            case "free" -> service.declare(stage, application, false, null);
            case "conflict" -> service.declare(stage, application, true, form.reason());
            case "save" -> service.save(stage, application, filled(panel, form));
            case "give" -> service.give(stage, application, filled(panel, form));
            default -> throw new BadParameter("act", String.valueOf(form.act()));
        }
    }

    private static ReviewService.Filled filled(Panel panel, SheetForm form) {
        List<SheetRows.Row> rows = SheetRows.filled(panel.stage(), form.scores());
        return new ReviewService.Filled(
                SheetRows.points(panel.stage(), rows),
                Map.copyOf(SheetRows.remarks(panel.stage(), rows)),
                form.remark(),
                SheetRows.version(form.version()));
    }
}
