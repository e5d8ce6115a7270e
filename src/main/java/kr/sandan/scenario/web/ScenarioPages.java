package kr.sandan.scenario.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.Measure;
import kr.sandan.complex.RowSources;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.scenario.AnnouncedAmounts;
import kr.sandan.scenario.AnnouncedAmounts.Amount;
import kr.sandan.scenario.Outcome;
import kr.sandan.scenario.Outcomes;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.web.ComparisonPage.Column;
import kr.sandan.scenario.web.ScenarioPage.AmountRow;
import kr.sandan.scenario.web.ScenarioPage.Covered;
import kr.sandan.scenario.web.ScenarioPage.PairRow;
import kr.sandan.scenario.web.ScenarioPage.RegionRow;
import kr.sandan.scenario.web.ScenarioPage.Said;
import kr.sandan.source.Citation;
import kr.sandan.source.FigureWords;
import kr.sandan.source.SourceQueries;
import org.springframework.stereotype.Component;

/** Turns a scenario and what it amounts to into what its page prints. */
@Component
class ScenarioPages {

    private static final int FARTHEST = 10;

    private final Outcomes outcomes;
    private final AnnouncedAmounts amounts;
    private final ComparisonRows rows;
    private final SiteLines lines;
    private final ComplexDirectory directories;
    private final RowSources rowSources;
    private final SourceQueries sources;
    private final FigureWords figures;
    private final ScenarioWords words;

    ScenarioPages(
            Outcomes outcomes,
            AnnouncedAmounts amounts,
            ComparisonRows rows,
            SiteLines lines,
            ComplexDirectory directories,
            RowSources rowSources,
            SourceQueries sources,
            FigureWords figures,
            ScenarioWords words) {
        this.outcomes = outcomes;
        this.amounts = amounts;
        this.rows = rows;
        this.lines = lines;
        this.directories = directories;
        this.rowSources = rowSources;
        this.sources = sources;
        this.figures = figures;
        this.words = words;
    }

    ScenarioPage page(Scenario scenario, String scheme, AsOf asOf, Locale locale) {
        List<Amount> plans = amounts.of(scenario.programmeId(), asOf);
        Outcome copied = outcomes.of(scenario.copiedLayout(), scheme, asOf);
        Outcome now = outcomes.of(scenario.layout(), scheme, asOf);
        Column before = new Column("copied", words.message("scenario.copied", locale), null, copied, plans);
        Column after = new Column("now", words.message("scenario.now", locale), null, now, plans);
        return new ScenarioPage(
                scenario,
                words.programme(scenario.programme(), scenario.copied(), locale),
                rows.summary(List.of(before, after), locale),
                regions(now, locale),
                words.quarter(now.quarter(), locale),
                now.whole().tenants().all().complexes(),
                cited(now, asOf),
                plans.stream().map(amount -> amount(amount, now, locale)).toList(),
                pairs(now, locale),
                lines.orphans(now, locale),
                lines.breaches(now, locale),
                lines.sites(scenario, now, locale),
                hubs(scenario, locale),
                lines.steps(scenario, locale));
    }

    private static List<Option> hubs(Scenario scenario, Locale locale) {
        return scenario.hubs().stream()
                .map(hub -> new Option(String.valueOf(hub.id()), ScenarioWords.name(hub.name(), hub.nameEn(), locale)))
                .toList();
    }

    private List<RegionRow> regions(Outcome outcome, Locale locale) {
        return Stream.concat(outcome.regions().stream(), Stream.of(outcome.whole()))
                .map(line -> new RegionRow(
                        words.region(outcome.scheme(), line.region(), locale),
                        line.region() == null,
                        line.hubs(),
                        line.linked(),
                        line.targets(),
                        covered(line.tenants(), locale),
                        covered(line.employment(), locale)))
                .toList();
    }

    private Covered covered(Outcome.Share share, Locale locale) {
        Outcome.Sum all = share.all();
        String whole = ScenarioWords.figure(all.value());
        return new Covered(
                ScenarioWords.figure(share.designated().value()),
                all.withheld() == 0 ? whole : whole + "+" + all.withheld() + "X",
                ScenarioWords.percent(share.percent()),
                rows.gaps(share, locale));
    }

    private List<Said> cited(Outcome outcome, AsOf asOf) {
        Map<Long, Integer> counted =
                rowSources.ofFigures(directories.at(asOf).all(), Measure.EMPLOYMENT, outcome.quarter(), asOf);
        Collection<Citation> found = sources.sources(counted.keySet(), asOf).values();
        return found.stream()
                .map(source -> new Said(source.line(), "/sources/" + source.id()))
                .toList();
    }

    private AmountRow amount(Amount amount, Outcome outcome, Locale locale) {
        int sites = outcome.layout().sites().size();
        return new AmountRow(
                words.message(amount.notified() ? "scenario.amount.notified" : "scenario.amount.announced", locale),
                FigureWords.time(amount.figure()) + " "
                        + figures.value(
                                amount.figure().value(),
                                amount.figure().unit(),
                                amount.figure().qualifier(),
                                locale),
                ScenarioWords.figure(ScenarioWords.hundredMillions(amount.perSite(sites))),
                amount.figure().source().line(),
                "/claims/" + amount.figure().id());
    }

    private static List<PairRow> pairs(Outcome outcome, Locale locale) {
        return outcome.distances().pairs().stream()
                .limit(FARTHEST)
                .map(pair -> new PairRow(
                        ScenarioWords.name(pair.linked(), locale),
                        ScenarioWords.name(pair.hub(), locale),
                        ScenarioWords.kilometres(pair.kilometres()),
                        pair.ofCounty()))
                .toList();
    }
}
