package kr.sandan.call.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.sandan.call.CallSchedule;
import kr.sandan.call.CallService;
import kr.sandan.call.StatedCount;
import kr.sandan.call.StatedCount.Point;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a call: announced, closed, given another period, counted by a source. */
@Controller
class CallActController {

    private final CallService service;
    private final CallFormPages pages;
    private final CallPages detail;

    CallActController(CallService service, CallFormPages pages, CallPages detail) {
        this.service = service;
        this.pages = pages;
        this.detail = detail;
    }

    /** Another period as it is typed. */
    record ScheduleForm(
            @Size(max = 10) @Nullable String announcedOn,
            @Size(max = 20) @Nullable String opensAt,
            @Size(max = 20) @Nullable String closesAt,

            @NotBlank(message = "{call.schedule.reason.required}") @Size(max = 500) @Nullable
            String reason) {

        void check(BindingResult errors) {
            FormErrors.check(errors, () -> Typed.date("announcedOn", announcedOn));
            FormErrors.check(errors, () -> Typed.moment("opensAt", opensAt));
            FormErrors.check(errors, () -> Typed.moment("closesAt", closesAt));
        }

        CallSchedule said() {
            return new CallSchedule(
                    Typed.date("announcedOn", announcedOn),
                    Typed.moment("opensAt", opensAt),
                    Typed.moment("closesAt", closesAt),
                    reason);
        }
    }

    /**
     * What a source counts, as it is typed.
     *
     * @param step APPLIED, SELECTED or the number of a stage
     */
    record CountForm(
            @NotBlank(message = "{call.count.step.required}") @Nullable
            String step,

            @NotBlank(message = "{call.count.required}") @Size(max = 10) @Nullable
            String value,

            @NotBlank(message = "{call.source.required}") @Nullable
            String sourceId,

            @Size(max = 500) @Nullable String reason) {

        void check(BindingResult errors) {
            FormErrors.check(errors, () -> Typed.whole("value", value));
            FormErrors.check(errors, () -> Typed.id("sourceId", sourceId));
            FormErrors.check(errors, this::stage);
        }

        private @Nullable Long stage() {
            return isPoint() ? null : Typed.id("step", step);
        }

        private boolean isPoint() {
            return Point.APPLIED.name().equals(step) || Point.SELECTED.name().equals(step);
        }

        StatedCount said() {
            return new StatedCount(
                    isPoint() ? Point.valueOf(String.valueOf(step)) : Point.PASSED,
                    stage(),
                    Objects.requireNonNull(Typed.whole("value", value)),
                    Objects.requireNonNull(Typed.id("sourceId", sourceId)),
                    reason);
        }
    }

    @PostMapping("/calls/{id}/announce")
    ModelAndView announce(@PathVariable long id, Locale locale, RedirectAttributes next) {
        service.announce(id);
        return pages.done("call.announced", id, locale, next);
    }

    @PostMapping("/calls/{id}/close")
    ModelAndView close(@PathVariable long id, Locale locale, RedirectAttributes next) {
        service.close(id);
        return pages.done("call.closed", id, locale, next);
    }

    @GetMapping("/calls/{id}/schedule")
    ModelAndView editSchedule(@PathVariable long id, Locale locale) {
        CallSchedule now = pages.held(id).schedule();
        return pages.page("call/schedule", id, locale)
                .addObject(
                        "form",
                        new ScheduleForm(
                                now.announcedOn() == null
                                        ? null
                                        : now.announcedOn().toString(),
                                CallWords.minute(now.opensAt()),
                                CallWords.minute(now.closesAt()),
                                null));
    }

    @PostMapping("/calls/{id}/schedule")
    ModelAndView updateSchedule(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> service.reschedule(id, form.said()));
        return done ? pages.done("call.rescheduled", id, locale, next) : pages.page("call/schedule", id, locale);
    }

    @GetMapping("/calls/{id}/counts")
    ModelAndView newCount(@PathVariable long id, Locale locale) {
        return counts(id, locale).addObject("form", new CountForm(null, null, null, null));
    }

    @PostMapping("/calls/{id}/counts")
    ModelAndView createCount(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CountForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> service.state(id, form.said()));
        return done ? pages.done("call.counted", id, locale, next) : counts(id, locale);
    }

    private ModelAndView counts(long id, Locale locale) {
        List<Option> steps = new ArrayList<>();
        detail.steps(pages.held(id), locale)
                .forEach(row -> steps.add(new Option(
                        row.step().stage() == null
                                ? row.step().point().name()
                                : String.valueOf(row.step().stage().id()),
                        row.name())));
        return pages.page("call/count", id, locale).addObject("steps", steps);
    }
}
