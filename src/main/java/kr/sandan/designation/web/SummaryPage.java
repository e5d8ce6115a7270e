package kr.sandan.designation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The totals of designations in the words of the page.
 *
 * @param rows by programme, role, type and region
 * @param schemes whether the rows name the scheme of their region: the two days are counted by different ones
 * @param notes what must be said of how the days are counted
 * @param restated the ways to count both days alike, where they are not
 * @param total of the day
 * @param compared of the day beside it, null where only one was asked for
 * @param difference between the totals, null likewise
 */
record SummaryPage(
        List<Row> rows,
        boolean schemes,
        List<String> notes,
        List<Restated> restated,
        Total total,
        @Nullable Total compared,
        @Nullable Integer difference) {

    /** A line; the difference is null where the regions of the two days are not of one scheme. */
    record Row(
            String programme,
            String role,
            String type,
            String scheme,
            String region,
            Cell count,
            @Nullable Cell compared,
            @Nullable Integer difference) {}

    /**
     * A number of sites.
     *
     * @param count null where the day is counted by another scheme
     * @param path the list of these very sites, null where there are none or no list can name them
     */
    record Cell(@Nullable Integer count, @Nullable String path) {}

    /**
     * The total of a day.
     *
     * @param sites with the list of them
     * @param why the path of its explanation
     * @param samples how many of them are invented, in words
     */
    record Total(LocalDate day, Cell sites, String why, String samples) {}

    /** Both days counted on the structure of one. */
    record Restated(String text, String path) {}
}
