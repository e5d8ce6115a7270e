package kr.sandan.membership.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.membership.CompositionKind;
import kr.sandan.membership.CompositionRule;
import kr.sandan.membership.CompositionRules;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What councils need to be made up of, from which day on. */
@Controller
class RuleController {

    private final CompositionRules rules;
    private final CompositionLines lines;
    private final MembershipPages pages;
    private final MembershipWords words;

    RuleController(CompositionRules rules, CompositionLines lines, MembershipPages pages, MembershipWords words) {
        this.rules = rules;
        this.lines = lines;
        this.pages = pages;
        this.words = words;
    }

    /** A rule of some days, in words. */
    record Line(
            String asks,
            LocalDate from,
            @Nullable LocalDate lastDay,
            boolean holds,
            String source,
            String reason,
            @Nullable String by,
            LocalDate stated) {}

    @GetMapping("/composition-rules")
    ModelAndView list(AsOf asOf, Locale locale) {
        return page(asOf, locale).addObject("form", RuleForm.empty());
    }

    @PostMapping("/composition-rules")
    ModelAndView stateRule(
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes next) {
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> rules.state(form.toCommand()));
        return done ? pages.done("membership.rule.stated", "/composition-rules", next) : page(pages.today(), locale);
    }

    private ModelAndView page(AsOf asOf, Locale locale) {
        return new ModelAndView("membership/rules")
                .addObject("asOf", asOf)
                .addObject("mayState", MembershipRoutes.isReader(MembershipRoutes.RULERS))
                .addObject("kinds", words.options(CompositionKind.values(), "membership.rule."))
                .addObject(
                        "ends",
                        Stream.of("false", "true")
                                .map(value -> new Option(value, words.message("membership.rule.ends." + value, locale)))
                                .toList())
                .addObject("rules", lines(asOf, locale));
    }

    private List<Line> lines(AsOf asOf, Locale locale) {
        return rules.all(asOf).stream()
                .map((CompositionRule rule) -> new Line(
                        lines.rule(rule, locale),
                        rule.from(),
                        rule.lastDay(),
                        rule.holdsOn(asOf.valid()),
                        rule.source(),
                        rule.reason(),
                        rule.by(),
                        rule.stated()))
                .toList();
    }
}
