package kr.sandan.target.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.ProgrammeSection;
import kr.sandan.programme.Standing;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.ClaimTerms;
import kr.sandan.source.PublishedFigure;
import kr.sandan.target.TargetFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a programme: what somebody has yet to decide or to find out. */
@Component
class OpenMatters implements ProgrammeSection {

    /** Plans speak of years to come: what was published of them counts whatever year it is of. */
    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);

    private final ClaimQueries claims;
    private final ClaimTerms terms;
    private final ProgrammeQueries programmes;
    private final TargetPages targets;
    private final PlanWords words;

    OpenMatters(
            ClaimQueries claims, ClaimTerms terms, ProgrammeQueries programmes, TargetPages targets, PlanWords words) {
        this.claims = claims;
        this.terms = terms;
        this.programmes = programmes;
        this.targets = targets;
        this.words = words;
    }

    /** Something open, with the page on which it can be settled. */
    record Matter(String kind, String text, String path) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "target.open.title";
    }

    @Override
    public String template() {
        return "target/open";
    }

    @Override
    public @Nullable Object model(Programme programme, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Matter> open = new ArrayList<>(rivals(programme, asOf, locale));
        TargetPages.Shown shown = targets.shown(TargetFilter.ofProgramme(programme.id()), null, asOf, locale);
        for (TargetPages.Sum sum : shown.sums())
            if (!sum.addsUp())
                open.add(new Matter(
                        words.say("target.open.sum", locale),
                        sum.whole().measure() + " " + sum.whole().row().year() + ": " + sum.parts() + " ≠ "
                                + sum.whole().target(),
                        "/targets?programme=" + programme.code()));
        for (TargetPages.Line line : shown.lines())
            if (line.target() != null
                    && line.actual() == null
                    && line.row().year() < asOf.valid().getYear())
                open.add(new Matter(
                        words.say("target.open.actual", locale),
                        line.measure() + " " + line.row().year()
                                + (line.site() == null ? "" : " (" + line.site() + ")"),
                        "/targets/" + line.row().lineId()));
        programmes.life(programme.id(), asOf).ifPresent(life -> open.addAll(overdue(life, asOf, locale)));
        return open.isEmpty() ? null : open;
    }

    /** Figures of one matter that differ while none of them is adopted. */
    private List<Matter> rivals(Programme programme, AsOf asOf, Locale locale) {
        Map<List<Object>, List<PublishedFigure>> matters =
                claims.about(ClaimSubject.programme(programme.code()), new AsOf(ANY_DAY, asOf.known())).stream()
                        .collect(Collectors.groupingBy(
                                figure -> List.of(
                                        figure.measure(),
                                        figure.breakdown(),
                                        figure.asOf(),
                                        String.valueOf(figure.until())),
                                LinkedHashMap::new,
                                Collectors.toList()));
        List<Matter> open = new ArrayList<>();
        for (List<PublishedFigure> figures : matters.values()) {
            boolean differ =
                    figures.stream().map(PublishedFigure::value).distinct().count() > 1;
            if (!differ || figures.stream().anyMatch(PublishedFigure::adopted)) continue;
            PublishedFigure first = figures.get(0);
            String values = figures.stream()
                    .map(figure -> Objects.requireNonNull(
                            targets.figure(figure.value(), figure.unit(), figure.qualifier(), locale)))
                    .distinct()
                    .collect(Collectors.joining(" / "));
            open.add(new Matter(
                    words.say("target.open.rivals", locale),
                    terms.measure(first.measure()).name(PlanWords.korean(locale)) + " " + first.asOf() + ": " + values,
                    "/claims?measure=" + first.measure()));
        }
        return open;
    }

    /** What was due by the day and of which nobody says that it was done. */
    private List<Matter> overdue(ProgrammeLife life, AsOf asOf, Locale locale) {
        List<ProgrammeFact> milestones = life.of(FactTopic.MILESTONE);
        List<String> done = milestones.stream()
                .filter(fact -> fact.content().standing() == Standing.DONE)
                .map(fact -> String.valueOf(fact.content().text()))
                .toList();
        List<Matter> open = new ArrayList<>();
        for (ProgrammeFact fact : milestones) {
            PartialDate due = fact.span().from();
            boolean late = fact.content().standing() == Standing.DUE
                    && due != null
                    && due.lastDay().isBefore(asOf.valid())
                    && !done.contains(String.valueOf(fact.content().text()));
            String english = fact.content().textEn();
            if (late)
                open.add(new Matter(
                        words.say("target.open.milestone", locale),
                        (PlanWords.korean(locale) || english == null
                                        ? fact.content().text()
                                        : english) + " (" + due + ")",
                        "/programmes/" + life.id() + "/timeline"));
        }
        return open;
    }
}
