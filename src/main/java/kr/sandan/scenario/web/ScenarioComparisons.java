package kr.sandan.scenario.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.scenario.AnnouncedAmounts;
import kr.sandan.scenario.Layout;
import kr.sandan.scenario.Outcome;
import kr.sandan.scenario.Outcomes;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.ScenarioQueries;
import kr.sandan.scenario.web.ComparisonPage.Column;
import kr.sandan.scenario.web.ComparisonPage.Row;
import kr.sandan.scenario.web.ComparisonPage.SiteRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts scenarios side by side, and what is designated on a day beside them. */
@Component
class ScenarioComparisons {

    private final ScenarioQueries scenarios;
    private final Designations designations;
    private final Outcomes outcomes;
    private final AnnouncedAmounts amounts;
    private final ComparisonRows rows;
    private final ScenarioWords words;

    ScenarioComparisons(
            ScenarioQueries scenarios,
            Designations designations,
            Outcomes outcomes,
            AnnouncedAmounts amounts,
            ComparisonRows rows,
            ScenarioWords words) {
        this.scenarios = scenarios;
        this.designations = designations;
        this.outcomes = outcomes;
        this.amounts = amounts;
        this.rows = rows;
        this.words = words;
    }

    /**
     * @param live the day whose designations stand beside the scenarios, in the programme of the first; null for none
     * @param asOf the day of figures and points, and until when all was known
     */
    ComparisonPage page(List<Long> ids, @Nullable LocalDate live, String scheme, AsOf asOf, Locale locale) {
        List<Scenario> found = ids.stream().map(scenarios::find).toList();
        List<Column> columns = new ArrayList<>();
        for (Scenario scenario : found) {
            Outcome outcome = outcomes.of(scenario.layout(), scheme, asOf);
            columns.add(new Column(
                    "scenario_" + scenario.id(),
                    scenario.title(),
                    "/scenarios/" + scenario.id(),
                    outcome,
                    amounts.of(scenario.programmeId(), asOf)));
        }
        if (live != null && !found.isEmpty()) columns.add(live(found.get(0), live, scheme, asOf, locale));
        if (columns.isEmpty()) return new ComparisonPage(columns, List.of(), List.of(), 0);
        List<Row> all = new ArrayList<>(rows.summary(columns, locale));
        all.addAll(rows.regions(columns, locale));
        List<SiteRow> sites = sites(columns, locale);
        List<SiteRow> differing = sites.stream()
                .filter(site -> site.cells().stream().distinct().count() > 1)
                .toList();
        return new ComparisonPage(columns, all, differing, sites.size() - differing.size());
    }

    private Column live(Scenario first, LocalDate day, String scheme, AsOf asOf, Locale locale) {
        Layout layout = Layout.live(designations.at(new AsOf(day, asOf.known())), first.programme());
        return new Column(
                "live_" + day,
                words.message("scenario.compare.live", locale, day.toString()),
                "/designations?asOf=" + day + "&programme=" + first.programme(),
                outcomes.of(layout, scheme, asOf),
                amounts.of(first.programmeId(), asOf));
    }

    /** What each site is in each column; a site is recognised by its complexes. */
    private List<SiteRow> sites(List<Column> columns, Locale locale) {
        Map<String, Layout.Site> known = new LinkedHashMap<>();
        List<Map<String, Layout.Site>> held = new ArrayList<>();
        for (Column column : columns) {
            Map<String, Layout.Site> byMatch = new LinkedHashMap<>();
            column.outcome().layout().sites().forEach(site -> byMatch.put(free(site.match(), byMatch), site));
            byMatch.forEach(known::putIfAbsent);
            held.add(byMatch);
        }
        List<SiteRow> lines = new ArrayList<>();
        known.forEach((match, site) -> {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++)
                cells.add(standing(
                        held.get(column).get(match),
                        columns.get(column).outcome().layout(),
                        locale));
            lines.add(new SiteRow(ScenarioWords.name(site, locale), cells));
        });
        return lines;
    }

    /** The same complex twice in one layout is two sites. */
    private static String free(String match, Map<String, Layout.Site> taken) {
        String free = match;
        while (taken.containsKey(free)) free += "+";
        return free;
    }

    private String standing(Layout.@Nullable Site site, Layout layout, Locale locale) {
        if (site == null) return ScenarioWords.NOTHING;
        String role = words.role(site.role(), locale);
        if (site.role() != DesignationRole.LINKED) return role;
        Long under = site.hubId();
        Layout.Site hub = under == null ? null : layout.byId().get(under);
        if (hub != null) return role + " → " + ScenarioWords.name(hub, locale);
        return role + ", " + words.message(site.hubUnknown() ? "designation.gap.HUB" : "scenario.hub.none", locale);
    }
}
