package kr.sandan.platform.web;

/**
 * What the one search finds of a module, published as a bean by each module that has something to find.
 *
 * <p>A module that publishes one has a trigger {@code search_touch(kind, column)} on every table that the query reads, so
 * that a change is found within a second of its commit, however it was made.
 *
 * @param kind what is found, by code, such as {@code COMPLEX}
 * @param order place of its group among the groups found, ascending
 * @param titleKey key of the heading of its group
 * @param audience who may find it
 * @param query what can be found of the items {@code :items} ({@code bigint[]}, null for all), a row for each name: {@code
 *     item, name, label, label_en, note, note_key, since, until, path}. The note is a name that tells like ones apart, its
 *     key a word of the page's language, such as a role. The name is borne since one date and until before another, both
 *     text like {@code 2005-04} or null
 * @param circled whether each row is for one circle of readers alone: the query gives the circle's number as {@code circle},
 *     and {@link SearchCircles} says which are the reader's
 */
public record SearchableRows(
        String kind, int order, String titleKey, Audience audience, String query, boolean circled) {

    /** Rows that everybody in the audience may find. */
    public SearchableRows(String kind, int order, String titleKey, Audience audience, String query) {
        this(kind, order, titleKey, audience, query, false);
    }

    /** What a row of a circle is marked with, and whoever may find it. */
    public String mark(long circle) {
        return kind + ":" + circle;
    }

    /** The mark of whoever may find the rows of every circle. */
    public String everyMark() {
        return kind + ":*";
    }
}
