package kr.sandan.budget.execution.web;

import jakarta.validation.Valid;
import java.util.Locale;
import kr.sandan.budget.execution.MovementService;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money moved during a year: every document, with its lines and its history. */
@Controller
class MovementController {

    private final ExecutionYears years;
    private final MovementService service;
    private final MovementPages pages;
    private final Drafts drafts;
    private final MessageSource messages;

    MovementController(
            ExecutionYears years, MovementService service, MovementPages pages, Drafts drafts, MessageSource messages) {
        this.years = years;
        this.service = service;
        this.pages = pages;
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping("/budgets/{year}/movements")
    String list(@PathVariable int year, AsOf asOf, Locale locale, Model model) {
        ExecutionYear found = years.of(year, asOf);
        model.addAttribute("year", year);
        model.addAttribute("movements", pages.lines(year, asOf, locale));
        model.addAttribute("mayWrite", found.lined() && ExecutionRoutes.mayWrite());
        return "budget/execution/movements";
    }

    @GetMapping("/budgets/{year}/movements/new")
    ModelAndView newMovement(@PathVariable int year, @RequestParam @Nullable String draft, AsOf asOf) {
        ExecutionYear found = years.of(year, asOf);
        return pages.form(found, draft == null ? pages.empty(found) : pages.draft(draft));
    }

    @PostMapping("/budgets/{year}/movements/new")
    ModelAndView createMovement(
            @PathVariable int year,
            @Valid @ModelAttribute("form") MovementForm form,
            BindingResult errors,
            @RequestParam @Nullable String more,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        ExecutionYear found = years.of(year, asOf);
        if (more != null) return pages.form(found, form.longer());
        form.check(errors);
        Long id = FormErrors.result(errors, () -> service.record(form.toCommand(year)));
        return id == null ? pages.form(found, form) : done(year, id, "budget.movement.recorded", locale, next);
    }

    @GetMapping("/budgets/{year}/movements/{id}")
    ModelAndView detail(@PathVariable int year, @PathVariable long id, AsOf asOf) {
        years.of(year, asOf);
        return pages.detail(year, id, asOf, ExecutionRoutes.mayWrite());
    }

    @PostMapping("/budgets/{year}/movements/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam @Nullable String reason,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        years.of(year, asOf);
        try {
            service.withdraw(year, id, reason);
        } catch (RuleBroken refused) {
            return pages.detail(year, id, asOf, true)
                    .addObject("reason", reason)
                    .addObject("refused", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
        }
        return done(year, id, "budget.movement.withdrawn.done", locale, next);
    }

    private ModelAndView done(int year, long id, String key, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        return seeOther("/budgets/" + year + "/movements/" + id);
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    @PostMapping(value = "/budgets/{year}/movements/drafts", params = "auto")
    ResponseEntity<Void> keepQuietly(
            @PathVariable int year, @ModelAttribute("form") MovementForm form, BindingResult whatever) {
        kept(year, form);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/budgets/{year}/movements/drafts")
    ModelAndView keep(@PathVariable int year, @ModelAttribute("form") MovementForm form, BindingResult whatever) {
        return seeOther(kept(year, form));
    }

    private String kept(int year, MovementForm form) {
        return drafts.keep(new TypedForm(
                MovementPages.DRAFT,
                MovementPages.address(year),
                SubmissionKey.of(form.submissionKey()),
                form.basis(),
                form.decidedOn(),
                form.kept()));
    }
}
