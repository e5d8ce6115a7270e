package kr.sandan.complex.web;

import java.util.List;
import kr.sandan.complex.MapPoints;
import kr.sandan.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * One complex as its page prints it.
 *
 * @param id its number
 * @param name its name on the day
 * @param nameNow its name today where that differs, else null
 * @param nameEn its English name, null where none is published
 * @param type its type in words
 * @param sample whether it is invented
 * @param parent the complex it is a part of, or null
 * @param facts label and value of what it is; a null value is unknown
 * @param places where it lies, by the names of the day
 * @param office who answered for it on the day, null where nobody is known
 * @param offices who answered when, newest first
 * @param aliases its other names
 * @param parts its parts and their parts, in order
 * @param point where it is drawn, or null
 */
record ComplexPage(
        long id,
        String name,
        @Nullable String nameNow,
        @Nullable String nameEn,
        String type,
        boolean sample,
        @Nullable Link parent,
        List<Fact> facts,
        List<Place> places,
        @Nullable Office office,
        List<Office> offices,
        List<Alias> aliases,
        List<Part> parts,
        MapPoints.@Nullable MapPoint point) {

    /** Another complex, by number and name. */
    record Link(long id, String name) {}

    /** What it is in one respect; null where nobody knows. */
    record Fact(String label, @Nullable String value) {}

    /** A place; {@code code} leads to its page. */
    record Place(String code, String province, @Nullable String county, boolean certain) {}

    /** An office, the days on which it answered, and why it was this one. */
    record Office(
            String name, @Nullable String from, @Nullable String lastDay, String basis) {}

    /** Another name, its kind, the days on which it was borne, and who says so. */
    record Alias(
            String alias,
            String kind,
            String period,
            @Nullable Citation source) {}

    /**
     * A part.
     *
     * @param depth 0 for a part of the complex, 1 for a part of that, and so on
     */
    record Part(long id, String name, int depth, String area, String tenants, String employment) {}
}
