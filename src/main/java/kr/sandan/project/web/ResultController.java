package kr.sandan.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.project.Demonstration;
import kr.sandan.project.FlowMeasure;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.RecordFlows;
import kr.sandan.project.ResultService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came out of a project, as it is entered. */
@Controller
class ResultController {

    private final ResultService service;
    private final ProjectFormPages pages;
    private final ProjectWords words;

    ResultController(ResultService service, ProjectFormPages pages, ProjectWords words) {
        this.service = service;
        this.pages = pages;
        this.words = words;
    }

    /** What a month counted as it is typed, by measure. */
    record FlowForm(
            @NotBlank(message = "{project.flow.month.required}") @Size(max = 10) @Nullable
            String month,

            @Nullable Map<String, @Nullable String> values,
            @Size(max = 500) @Nullable String reason) {

        YearMonth month(String field) {
            try {
                return YearMonth.parse(String.valueOf(month));
            } catch (DateTimeException unreadable) {
                throw new RuleBroken(field, "project.flow.month");
            }
        }

        Map<FlowMeasure, Integer> counted() {
            Map<FlowMeasure, Integer> counted = new EnumMap<>(FlowMeasure.class);
            if (values == null) return counted;
            values.forEach((name, typed) -> {
                FlowMeasure measure = Typed.choice(FlowMeasure.values(), "values", name);
                Integer value = Typed.whole("values", typed == null || typed.isBlank() ? null : typed);
                if (measure != null && value != null) counted.put(measure, value);
            });
            return counted;
        }
    }

    /** A demonstration as it is typed. */
    record DemonstrationForm(
            @NotBlank(message = "{project.demonstration.day.required}") @Size(max = 20) @Nullable
            String heldOn,

            @NotBlank(message = "{project.demonstration.place.required}") @Size(max = 200) @Nullable
            String place,

            @NotBlank(message = "{project.demonstration.outcome.required}") @Nullable
            String outcome,

            @NotBlank(message = "{project.demonstration.result.required}") @Size(max = 2000) @Nullable
            String result,

            @Size(max = 20) @Nullable String commercialisedOn,
            @Size(max = 100) @Nullable String market,
            @Size(max = 64) @Nullable String submissionKey) {

        Demonstration said() {
            return new Demonstration(
                    Objects.requireNonNull(Typed.day("heldOn", heldOn)),
                    String.valueOf(place),
                    Objects.requireNonNull(Typed.choice(Demonstration.Outcome.values(), "outcome", outcome)),
                    String.valueOf(result),
                    Typed.day("commercialisedOn", commercialisedOn),
                    market);
        }
    }

    @GetMapping("/projects/{id}/results/new")
    ModelAndView newResult(@PathVariable long id, Locale locale) {
        Project held = pages.mine(id);
        boolean testBed = held.facts().kind() == ProjectKind.TEST_BED;
        Object form = testBed
                ? new DemonstrationForm(null, null, null, null, null, null, SubmissionKey.fresh())
                : new FlowForm(YearMonth.from(words.today().valid()).toString(), Map.of(), null);
        return page(held, locale).addObject("form", form);
    }

    private ModelAndView page(Project held, Locale locale) {
        ProjectKind kind = held.facts().kind();
        return new ModelAndView("project/result-form")
                .addObject("project", held)
                .addObject("name", held.name(ProjectWords.korean(locale)))
                .addObject("testBed", kind == ProjectKind.TEST_BED)
                .addObject("measures", FlowMeasure.of(kind))
                .addObject("outcomes", words.options(Demonstration.Outcome.values(), "project.outcome.", locale));
    }

    @PostMapping("/projects/{id}/flows")
    ModelAndView count(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FlowForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        Project held = pages.mine(id);
        if (form != null && form.month() != null) FormErrors.check(errors, () -> form.month("month"));
        if (form != null) FormErrors.check(errors, form::counted);
        boolean done = FormErrors.accepted(
                errors, () -> service.count(new RecordFlows(id, form.month("month"), form.counted(), form.reason())));
        return done ? pages.done("project.result.recorded", id, locale, next) : page(held, locale);
    }

    @PostMapping("/projects/{id}/demonstrations")
    ModelAndView demonstrate(
            @PathVariable long id,
            @Valid @ModelAttribute("form") DemonstrationForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        Project held = pages.mine(id);
        FormErrors.check(errors, () -> Typed.day("heldOn", form.heldOn()));
        FormErrors.check(errors, () -> Typed.choice(Demonstration.Outcome.values(), "outcome", form.outcome()));
        FormErrors.check(errors, () -> Typed.day("commercialisedOn", form.commercialisedOn()));
        boolean done = FormErrors.accepted(
                errors, () -> service.demonstrate(id, form.said(), SubmissionKey.of(form.submissionKey())));
        return done ? pages.done("project.result.recorded", id, locale, next) : page(held, locale);
    }
}
