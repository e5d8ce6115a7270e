package kr.sandan.scenario.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.designation.DesignationRole;
import kr.sandan.scenario.Layout;
import kr.sandan.scenario.Outcome;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.ScenarioSite;
import kr.sandan.scenario.ScenarioSite.Mark;
import kr.sandan.scenario.ScenarioStep;
import kr.sandan.scenario.ScenarioStep.Named;
import kr.sandan.scenario.Standing;
import kr.sandan.scenario.web.ScenarioPage.Said;
import kr.sandan.scenario.web.ScenarioPage.SiteRow;
import kr.sandan.scenario.web.ScenarioPage.StepRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sites of a scenario, what was tried with them and what is wrong with them, in words. */
@Component
class SiteLines {

    private static final Map<Mark, String> COLOURS = Map.of(
            Mark.ADDED,
            "success",
            Mark.PROMOTED,
            "primary",
            Mark.DEMOTED,
            "warning",
            Mark.RELINKED,
            "information",
            Mark.REMOVED,
            "danger");

    private final ComplexDirectory directories;
    private final ScenarioWords words;

    SiteLines(ComplexDirectory directories, ScenarioWords words) {
        this.directories = directories;
        this.words = words;
    }

    /** Each hub with what stands under it, then what stands under none, then what is out. */
    List<SiteRow> sites(Scenario scenario, Outcome outcome, Locale locale) {
        Map<Long, ScenarioSite> byId =
                scenario.sites().stream().collect(Collectors.toMap(ScenarioSite::id, site -> site));
        Map<Long, Outcome.Pair> pairs = new HashMap<>();
        outcome.distances().pairs().forEach(pair -> pairs.put(pair.linked().id(), pair));
        Directory directory = directories.at(outcome.asOf());
        return scenario.sites().stream()
                .sorted(Comparator.comparing((ScenarioSite site) -> place(site, byId))
                        .thenComparing(ScenarioSite::name)
                        .thenComparingLong(ScenarioSite::id))
                .map(site -> site(site, byId, pairs.get(site.id()), directory, locale))
                .toList();
    }

    /** Where a site stands in the list: digits first sort groups, then the hub's name, then the hub before its sites. */
    private static String place(ScenarioSite site, Map<Long, ScenarioSite> byId) {
        Standing now = site.now();
        if (now == null) return "3";
        if (now.role() == DesignationRole.HUB) return "0" + site.name() + site.id() + "\u0000";
        ScenarioSite hub = hub(now, byId);
        Standing above = hub == null ? null : hub.now();
        boolean under = above != null && above.role() == DesignationRole.HUB;
        if (hub != null && under) return "0" + hub.name() + hub.id() + "\u0001";
        return now.role() == DesignationRole.LINKED ? "2" : "1";
    }

    private static @Nullable ScenarioSite hub(Standing standing, Map<Long, ScenarioSite> byId) {
        Long id = standing.hubId();
        return id == null ? null : byId.get(id);
    }

    private SiteRow site(
            ScenarioSite site,
            Map<Long, ScenarioSite> byId,
            Outcome.@Nullable Pair pair,
            Directory directory,
            Locale locale) {
        Mark mark = site.mark();
        Standing now = site.now();
        Standing copied = site.copied();
        Long designation = site.designationId();
        boolean changed = copied != null && mark != Mark.SAME;
        return new SiteRow(
                site.id(),
                ScenarioWords.name(site.name(), site.nameEn(), locale),
                designation == null ? null : "/designations/" + designation,
                site.sample(),
                mark == Mark.SAME ? null : words.message(mark.messageKey(), locale),
                COLOURS.get(mark),
                now == null ? ScenarioWords.NOTHING : words.role(now.role(), locale),
                now == null ? ScenarioWords.NOTHING : hubName(site, now, byId, locale),
                changed && copied != null ? standing(site, copied, byId, locale) : null,
                complexes(site, directory, locale),
                ScenarioWords.kilometres(pair == null ? null : pair.kilometres()),
                pair != null && pair.ofCounty(),
                now != null && now.role() == DesignationRole.HUB,
                now == null);
    }

    private String complexes(ScenarioSite site, Directory directory, Locale locale) {
        if (site.groundUnknown()) return words.message("designation.gap.GROUND", locale);
        return site.complexIds().stream()
                .flatMap(id -> directory.find(id).stream())
                .map(ComplexEntry::name)
                .collect(Collectors.joining(", "));
    }

    private String hubName(ScenarioSite site, Standing standing, Map<Long, ScenarioSite> byId, Locale locale) {
        if (standing.role() != DesignationRole.LINKED) return ScenarioWords.NOTHING;
        ScenarioSite hub = hub(standing, byId);
        if (hub != null) return ScenarioWords.name(hub.name(), hub.nameEn(), locale);
        boolean unknown = site.hubUnknown() && standing.equals(site.copied());
        return words.message(unknown ? "designation.gap.HUB" : "scenario.hub.none", locale);
    }

    private String standing(ScenarioSite site, Standing copied, Map<Long, ScenarioSite> byId, Locale locale) {
        String role = words.role(copied.role(), locale);
        String hub = hubName(site, copied, byId, locale);
        return hub.equals(ScenarioWords.NOTHING) ? role : role + ", " + hub;
    }

    /** Newest first; those undone among them. */
    List<StepRow> steps(Scenario scenario, Locale locale) {
        List<StepRow> rows = new ArrayList<>();
        for (ScenarioStep step : scenario.steps()) rows.add(0, step(step, scenario.open(), locale));
        return rows;
    }

    /** What was tried or undone since a version that somebody saw, oldest first. */
    List<StepRow> since(Scenario scenario, int seen, Locale locale) {
        return scenario.since(seen).stream()
                .map(step -> step(step, scenario.open(), locale))
                .toList();
    }

    private StepRow step(ScenarioStep step, boolean open, Locale locale) {
        Named hub = step.hub();
        String text =
                name(step.site(), locale) + ": " + words.message(step.kind().messageKey(), locale);
        String undoneBy = step.undoneBy();
        Instant undoneAt = step.undoneAt();
        return new StepRow(
                step.id(),
                hub == null ? text : text + " → " + name(hub, locale),
                words.message("scenario.step.entered", locale, ScenarioWords.minute(step.at()), step.by()),
                undoneBy == null || undoneAt == null
                        ? null
                        : words.message("scenario.step.undone", locale, ScenarioWords.minute(undoneAt), undoneBy),
                step.undoable() && open);
    }

    private static String name(Named site, Locale locale) {
        return ScenarioWords.name(site.name(), site.nameEn(), locale);
    }

    List<Said> orphans(Outcome outcome, Locale locale) {
        return outcome.orphans().stream()
                .map(orphan -> {
                    Layout.Site former = orphan.formerHub();
                    String why = former != null
                            ? words.message("scenario.orphan.former", locale, ScenarioWords.name(former, locale))
                            : words.message(orphan.unknown() ? "designation.gap.HUB" : "scenario.hub.none", locale);
                    return new Said(ScenarioWords.name(orphan.site(), locale) + ": " + why, null);
                })
                .toList();
    }

    List<Said> breaches(Outcome outcome, Locale locale) {
        return outcome.breaches().stream()
                .map(breach -> {
                    Layout.Site second = breach.second();
                    String text = words.message(
                            breach.rule().messageKey(),
                            locale,
                            ScenarioWords.name(breach.first(), locale),
                            second == null ? "" : ScenarioWords.name(second, locale),
                            breach.complex() == null ? "" : breach.complex(),
                            words.role(breach.first().role(), locale),
                            outcome.layout().day().toString());
                    return new Said(text, null);
                })
                .toList();
    }
}
