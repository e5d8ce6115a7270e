package kr.sandan.target.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.Qualifier;
import kr.sandan.target.LightRule;
import kr.sandan.target.PartKind;
import kr.sandan.target.PlanQueries;
import kr.sandan.target.TargetFilter;
import kr.sandan.target.TargetHistory;
import kr.sandan.target.TargetMeasure;
import kr.sandan.target.TargetQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which targets are set and revised and what was reached is recorded. */
@Component
class TargetFormPages {

    /** Targets speak of years to come: what was published of them is offered whatever year it is of. */
    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);

    private final TargetPages targets;
    private final TargetQueries queries;
    private final PlanQueries plans;
    private final BudgetPhases phases;
    private final ProgrammeQueries programmes;
    private final ClaimQueries claims;
    private final PlanWords words;

    TargetFormPages(
            TargetPages targets,
            TargetQueries queries,
            PlanQueries plans,
            BudgetPhases phases,
            ProgrammeQueries programmes,
            ClaimQueries claims,
            PlanWords words) {
        this.targets = targets;
        this.queries = queries;
        this.plans = plans;
        this.phases = phases;
        this.programmes = programmes;
        this.claims = claims;
        this.words = words;
    }

    AsOf today() {
        return words.today();
    }

    ModelAndView newGoal(@Nullable String programme, Locale locale) {
        Long chosen = programme != null && programme.matches("\\d{1,18}") ? Long.valueOf(programme) : null;
        return goalPage(chosen, locale)
                .addObject("line", null)
                .addObject("programmes", words.programmes(locale))
                .addObject("measures", measures(locale))
                .addObject("phases", chosen == null ? List.of() : phases(chosen, locale))
                .addObject("sites", chosen == null ? List.of() : sites(chosen, locale));
    }

    ModelAndView goal(TargetHistory.Line line, int year, Locale locale) {
        return goalPage(line.key().programmeId(), locale)
                .addObject("line", line)
                .addObject("year", String.valueOf(year))
                .addObject("first", first(line, locale));
    }

    private ModelAndView goalPage(@Nullable Long programme, Locale locale) {
        return new ModelAndView("target/goal")
                .addObject("qualifiers", words.options(Qualifier.values(), "target.qualifier.", locale))
                .addObject("claims", programme == null ? List.of() : claims(programme, locale))
                .addObject("sourceChoices", words.sources());
    }

    ModelAndView actual(TargetHistory.Line line, Locale locale) {
        return new ModelAndView("target/actual")
                .addObject("line", line)
                .addObject("first", first(line, locale))
                .addObject(
                        "held",
                        targets.shown(TargetFilter.ofLine(line.id()), null, today(), locale)
                                .lines())
                .addObject("qualifiers", words.options(Qualifier.values(), "target.qualifier.", locale))
                .addObject("sourceChoices", words.sources());
    }

    private TargetPages.@Nullable Line first(TargetHistory.Line line, Locale locale) {
        return targets.shown(TargetFilter.ofLine(line.id()), null, today(), locale).lines().stream()
                .findFirst()
                .orElse(null);
    }

    /** A rule of lights with its shares in per cent. */
    record RuleLine(@Nullable String from, String green, String amber, String reason) {}

    ModelAndView rules() {
        List<RuleLine> lines = queries.rules().stream()
                .map((LightRule rule) -> new RuleLine(
                        rule.validFrom() == null ? null : rule.validFrom().toString(),
                        TargetPages.percent(rule.green()),
                        TargetPages.percent(rule.amber()),
                        rule.reason()))
                .toList();
        return new ModelAndView("target/rule").addObject("rules", lines);
    }

    private List<Option> measures(Locale locale) {
        return queries.measures().stream()
                .map((TargetMeasure one) -> new Option(
                        one.code(), one.name(PlanWords.korean(locale)) + " (" + words.unit(one.unit(), locale) + ")"))
                .toList();
    }

    private List<Option> phases(long programme, Locale locale) {
        return phases.periods(today()).phases().stream()
                .filter(one -> one.programmeId() == programme)
                .map(one -> new Option(one.code(), PlanWords.korean(locale) ? one.name() : one.nameEn()))
                .toList();
    }

    private List<Option> sites(long programme, Locale locale) {
        return plans.known(programme, today()).stream()
                .filter(one -> one.facts().kind() == PartKind.SITE)
                .map(one -> new Option(
                        String.valueOf(one.id()), String.valueOf(one.facts().name(PlanWords.korean(locale)))))
                .toList();
    }

    /** What was published of the programme by measures that targets are stated in. */
    private List<Option> claims(long programme, Locale locale) {
        List<String> stated = queries.measures().stream()
                .map(one -> one.statedBy() == null ? "" : one.statedBy())
                .toList();
        return programmes.find(programme, today()).stream()
                .flatMap(one ->
                        claims.about(ClaimSubject.programme(one.code()), new AsOf(ANY_DAY, today().known())).stream())
                .filter(figure -> stated.contains(figure.measure()))
                .map(figure -> new Option(
                        String.valueOf(figure.id()),
                        targets.figure(figure.value(), figure.unit(), figure.qualifier(), locale) + ", " + figure.asOf()
                                + ": " + figure.source().line()))
                .toList();
    }

    ModelAndView done(String key, String path, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
