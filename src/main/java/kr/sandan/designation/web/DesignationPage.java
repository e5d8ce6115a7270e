package kr.sandan.designation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A designation as its page prints it.
 *
 * @param id its number
 * @param name of the day, or the last one said
 * @param nameEn in English, if one is held
 * @param standing what it is on the day, in words
 * @param sample whether it is invented
 * @param facts role, programme and days
 * @param hub the hub it stands under, null for none
 * @param hubPage whether it is a hub and has a page as such
 * @param ground the complexes it holds on the day
 * @param under what stands under it on the day
 * @param neighbours other designations of the same complexes, earlier and later
 * @param life every act that touched it, oldest first
 */
record DesignationPage(
        long id,
        String name,
        @Nullable String nameEn,
        String standing,
        boolean sample,
        List<Fact> facts,
        @Nullable Link hub,
        boolean hubPage,
        List<Ground> ground,
        List<Link> under,
        List<Link> neighbours,
        List<Act> life) {

    /** Whether anything said of it still stands; nothing does once it was withdrawn. */
    public boolean isHeld() {
        return life.stream().flatMap(act -> act.said().stream()).anyMatch(line -> !line.superseded());
    }

    /** One line of what is known. */
    record Fact(String label, @Nullable String value) {}

    /** Something with a page of its own, and what is said of it. */
    record Link(String path, String text, @Nullable String remark) {}

    /** A complex that the site holds; path and place null where it was not on record on the day. */
    record Ground(
            String name,
            @Nullable String path,
            @Nullable String type,
            @Nullable String place) {}

    /**
     * One act.
     *
     * @param title what happened, with its day
     * @param said what holds since, a line for each period
     * @param takenBack what held no longer
     * @param others the other designations it touched
     * @param reason why
     * @param source who says so
     * @param sourcePath page of the source
     * @param entered when it was entered
     * @param enteredBy the account's name, null for what came with the portal
     * @param load the load that brought it, null for one made by hand
     */
    record Act(
            String title,
            List<Line> said,
            List<Line> takenBack,
            List<Link> others,
            @Nullable String reason,
            String source,
            String sourcePath,
            String entered,
            @Nullable String enteredBy,
            @Nullable Link load) {}

    /** What is said of a period: the words, since when it is known, and whether it still stands. */
    record Line(String text, String known, boolean superseded) {}
}
