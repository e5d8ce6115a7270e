package kr.sandan.scenario.web;

import java.util.List;
import kr.sandan.platform.web.Option;
import kr.sandan.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a scenario shows.
 *
 * @param scenario the scenario
 * @param programme the programme by its name of the day
 * @param summary what it amounts to, the copy beside it
 * @param regions the same by region, the country last
 * @param quarter the quarter of the figures, null where none was published by the day
 * @param complexes how many complexes are on record on the day: all of them are what figures are divided by
 * @param sources who published the figures
 * @param amounts what was announced and notified, by site
 * @param pairs the farthest pairs of linked site and hub
 * @param orphans linked sites without a hub
 * @param breaches rules that do not hold
 * @param sites the sites, hubs before what stands under them
 * @param hubs the hubs of now, to choose from
 * @param steps what was tried, newest first
 */
record ScenarioPage(
        Scenario scenario,
        String programme,
        List<ComparisonPage.Row> summary,
        List<RegionRow> regions,
        @Nullable String quarter,
        int complexes,
        List<Said> sources,
        List<AmountRow> amounts,
        List<PairRow> pairs,
        List<Said> orphans,
        List<Said> breaches,
        List<SiteRow> sites,
        List<Option> hubs,
        List<StepRow> steps) {

    /** A region: how many sites, and how much of the firms and the employment lies in them. */
    record RegionRow(
            String name, boolean whole, int hubs, int linked, int targets, Covered tenants, Covered employment) {}

    /**
     * What lies in designated complexes, of all.
     *
     * @param gaps what withholds its figure or has none, or null
     */
    record Covered(
            String designated,
            String all,
            String percent,
            @Nullable String gaps) {}

    /** A sentence, and where it is stated or shown. */
    record Said(String text, @Nullable String path) {}

    /** An amount of a plan and what it comes to for each site. */
    record AmountRow(String kind, String published, String perSite, String source, String path) {}

    /** A linked site and its hub. */
    record PairRow(String linked, String hub, String kilometres, boolean ofCounty) {}

    /**
     * A site.
     *
     * @param path its designation, null where it was added
     * @param mark what became of it against the copy; null where nothing did
     * @param kind how the mark is coloured
     * @param role its role, or a dash where it is out
     * @param hub its hub, or what is to be said instead
     * @param before how it was copied, where that differs; null otherwise
     * @param complexes its complexes by name
     * @param distance kilometres to its hub, or a dash
     * @param ofCounty whether the distance is between county centres
     * @param out whether it is out
     */
    record SiteRow(
            long id,
            String name,
            @Nullable String path,
            boolean sample,
            @Nullable String mark,
            @Nullable String kind,
            String role,
            String hub,
            @Nullable String before,
            String complexes,
            String distance,
            boolean ofCounty,
            boolean hubNow,
            boolean out) {}

    /**
     * A step.
     *
     * @param text what was tried with which site
     * @param entered when and by whom
     * @param undone when and by whom it was undone, null where it stands
     * @param undoable whether it can be undone now
     */
    record StepRow(
            long id, String text, String entered, @Nullable String undone, boolean undoable) {}
}
