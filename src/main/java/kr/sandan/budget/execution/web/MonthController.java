package kr.sandan.budget.execution.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.budget.execution.ExecutionService;
import kr.sandan.budget.execution.MonthLine;
import kr.sandan.budget.execution.MonthMoved;
import kr.sandan.budget.execution.Odd;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A month of a year, entered by hand. */
@Controller
class MonthController {

    private final ExecutionYears years;
    private final ExecutionService execution;
    private final MonthPages pages;
    private final Drafts drafts;
    private final MessageSource messages;

    MonthController(
            ExecutionYears years, ExecutionService execution, MonthPages pages, Drafts drafts, MessageSource messages) {
        this.years = years;
        this.execution = execution;
        this.pages = pages;
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping("/budgets/{year}/execution/edit")
    ModelAndView editMonth(
            @PathVariable int year,
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable String draft,
            AsOf asOf) {
        years.of(year, asOf);
        if (draft != null) return pages.page(year, pages.draft(draft));
        boolean usual = month == null || month.isBlank();
        return pages.page(
                year,
                pages.empty(
                        year, usual ? pages.usual(year) : ExecutionParameters.month(month), words, Math.max(1, page)));
    }

    @PostMapping("/budgets/{year}/execution/edit")
    ModelAndView updateMonth(
            @PathVariable int year,
            @Valid @ModelAttribute("form") MonthForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        years.of(year, asOf);
        form.check(errors);
        if (!errors.hasErrors()) askWhy(form, execution.odd(form.toCommand(year)), errors);
        try {
            Integer news = FormErrors.result(errors, () -> execution.record(form.toCommand(year)));
            return news == null ? pages.page(year, form) : done(year, form, news, locale, next);
        } catch (MonthMoved meanwhile) {
            return pages.stale(year, form, meanwhile.lines());
        }
    }

    /** What is odd stands beside the line, where the reason is written. */
    private static void askWhy(MonthForm form, Map<MonthLine, Odd> odd, BindingResult errors) {
        Map<Long, Odd> byLine = odd.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().lineId(), Map.Entry::getValue));
        for (int at = 0; at < form.lines().size(); at++) {
            Odd one = byLine.get(form.lines().get(at).lineId());
            if (one != null) FormErrors.refuse(errors, "rows[" + at + "].why", one.messageKey());
        }
    }

    private ModelAndView done(int year, MonthForm form, int news, Locale locale, RedirectAttributes next) {
        String key = news == 0 ? "budget.execution.unchanged" : "budget.execution.recorded";
        next.addFlashAttribute("flash", messages.getMessage(key, new Object[] {form.month(), news}, locale));
        ModelAndView page = new ModelAndView("redirect:/budgets/" + year + "/execution");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    @PostMapping(value = "/budgets/{year}/execution/drafts", params = "auto")
    ResponseEntity<Void> keepQuietly(
            @PathVariable int year, @ModelAttribute("form") MonthForm form, BindingResult whatever) {
        kept(year, form);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/budgets/{year}/execution/drafts")
    ModelAndView keep(@PathVariable int year, @ModelAttribute("form") MonthForm form, BindingResult whatever) {
        ModelAndView page = new ModelAndView("redirect:" + kept(year, form));
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private String kept(int year, MonthForm form) {
        return drafts.keep(
                new TypedForm(MonthPages.DRAFT, MonthPages.address(year), form.key(), form.month(), null, form.kept()));
    }
}
