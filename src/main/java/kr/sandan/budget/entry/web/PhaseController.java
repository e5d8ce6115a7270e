package kr.sandan.budget.entry.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.budget.BudgetPhases.PhaseAmount;
import kr.sandan.budget.StatePhase;
import kr.sandan.budget.entry.PhaseChanges;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of what was promised for a part of a programme over several years. */
@Controller
class PhaseController {

    private final BudgetPhases phases;
    private final PhaseChanges changes;
    private final EntryPages pages;

    PhaseController(BudgetPhases phases, PhaseChanges changes, EntryPages pages) {
        this.phases = phases;
        this.changes = changes;
        this.pages = pages;
    }

    /**
     * A change as it is typed.
     *
     * @param phase number of its programme and its code, such as {@code 1/PHASE_1}
     */
    record PhaseForm(
            @NotBlank(message = "{entry.phase.required}") @Nullable
            String phase,

            @NotBlank(message = "{entry.amount.required}") @Size(max = 40) @Nullable
            String amount,

            @Nullable String decidedOn,

            @NotBlank(message = "{entry.reason.required}") @Size(max = 300) @Nullable
            String reason,

            @NotBlank(message = "{entry.source.required}") @Nullable
            String sourceId) {

        void check(BindingResult errors) {
            FormErrors.requireReadable("amount", amount, "entry.stated.unreadable", Money::read, errors);
            FormErrors.requireReadable("decidedOn", decidedOn, "entry.day.unreadable", PartialDate::parse, errors);
        }

        String[] which() {
            if (phase == null || !phase.matches("\\d{1,18}/[A-Z0-9_]{1,40}"))
                throw new BadParameter("phase", String.valueOf(phase));
            return phase.split("/");
        }

        StatePhase.Amount change() {
            if (sourceId == null || !sourceId.matches("\\d{1,18}"))
                throw new BadParameter("sourceId", String.valueOf(sourceId));
            return new StatePhase.Amount(
                    Money.read(String.valueOf(amount)),
                    MoneyUnit.WON,
                    decidedOn == null ? null : PartialDate.parse(decidedOn),
                    String.valueOf(reason),
                    Long.parseLong(sourceId));
        }
    }

    @GetMapping("/budgets/phases/new")
    ModelAndView newChange(AsOf asOf, Locale locale) {
        return page(asOf, locale).addObject("form", new PhaseForm(null, null, null, null, null));
    }

    @PostMapping("/budgets/phases/new")
    ModelAndView createChange(
            @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult errors,
            AsOf asOf,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> {
            String[] which = form.which();
            changes.change(Long.parseLong(which[0]), which[1], form.change(), asOf);
        });
        if (!done) return page(asOf, locale);
        next.addFlashAttribute("flash", pages.say("entry.phase.changed", locale));
        ModelAndView page = new ModelAndView("redirect:/budgets");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private ModelAndView page(AsOf asOf, Locale locale) {
        List<Option> current = phases.all(asOf).stream()
                .filter(PhaseAmount::current)
                .map(one -> new Option(
                        one.programmeId() + "/" + one.phase(),
                        pages.say(
                                "entry.phase.now",
                                locale,
                                pages.programme(one.programmeId(), asOf, locale),
                                locale.getLanguage().equals("ko") ? one.name() : one.nameEn(),
                                one.won())))
                .toList();
        return new ModelAndView("entry/phase")
                .addObject("phases", current)
                .addObject("sourceChoices", pages.sourceChoices());
    }
}
