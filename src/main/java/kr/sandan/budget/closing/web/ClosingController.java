package kr.sandan.budget.closing.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.budget.closing.ClosingService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Closes years of the budget, opens them again, and shows what was kept of them. */
@Controller
class ClosingController {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final ClosingService service;
    private final ClosingPages pages;
    private final ClosingFiles files;
    private final MessageSource messages;

    ClosingController(ClosingService service, ClosingPages pages, ClosingFiles files, MessageSource messages) {
        this.service = service;
        this.pages = pages;
        this.files = files;
        this.messages = messages;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new NotFound("budget", year);
    }

    @GetMapping("/budgets/closings")
    ModelAndView years() {
        return pages.years();
    }

    @GetMapping("/budgets/{year}/close")
    ModelAndView checklist(@PathVariable int year, @RequestParam @Nullable String unit, Locale locale) {
        requireYear(year);
        return pages.checklist(year, unit, locale).addObject("form", ReasonForm.empty());
    }

    @PostMapping("/budgets/{year}/close")
    ModelAndView close(
            @PathVariable int year,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        requireYear(year);
        boolean done = FormErrors.accepted(errors, () -> service.close(year, false, form.key()));
        return done ? leave("closing.done", year, locale, next) : pages.checklist(year, null, locale);
    }

    @PostMapping("/budgets/{year}/close/waive")
    ModelAndView waive(
            @PathVariable int year,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        requireYear(year);
        boolean done = FormErrors.accepted(errors, () -> service.waive(year, form.waived(), form.reason(), form.key()));
        return done ? leave("closing.waived", year, locale, next) : pages.checklist(year, null, locale);
    }

    @PostMapping("/budgets/{year}/reopen")
    ModelAndView reopen(
            @PathVariable int year,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        requireYear(year);
        boolean done = FormErrors.accepted(errors, () -> service.reopen(year, form.reason(), form.key()));
        return done ? leave("closing.reopened", year, locale, next) : pages.checklist(year, null, locale);
    }

    private ModelAndView leave(String key, int year, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", messages.getMessage(key, new Object[] {String.valueOf(year)}, locale));
        ModelAndView page = new ModelAndView("redirect:/budgets/" + year + "/close");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    /** @param with another closing of the year; null compares with what stands now */
    @GetMapping("/budgets/{year}/closings/{id}")
    ModelAndView closing(
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam @Nullable Long with,
            @RequestParam @Nullable String unit,
            Locale locale) {
        return pages.closing(year, id, with, unit, locale);
    }

    @GetMapping("/budgets/{year}/closings/{id}/lines.csv")
    void csv(@PathVariable int year, @PathVariable long id, Locale locale, HttpServletResponse response) {
        files.csv(pages.kept(year, id, locale), response);
    }

    @GetMapping("/budgets/{year}/closings/{id}/lines.xlsx")
    void xlsx(@PathVariable int year, @PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.xlsx(pages.kept(year, id, locale), asOf, locale, response);
    }

    @GetMapping("/budgets/{year}/close/lines.csv")
    void csv(@PathVariable int year, Locale locale, HttpServletResponse response) {
        requireYear(year);
        files.csv(pages.now(year, locale), response);
    }

    @GetMapping("/budgets/{year}/close/lines.xlsx")
    void xlsx(@PathVariable int year, AsOf asOf, Locale locale, HttpServletResponse response) {
        requireYear(year);
        files.xlsx(pages.now(year, locale), asOf, locale, response);
    }
}
