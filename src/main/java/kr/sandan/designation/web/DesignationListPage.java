package kr.sandan.designation.web;

import java.util.List;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.template.Cell;
import kr.sandan.platform.web.template.Choices;
import org.jspecify.annotations.Nullable;

/**
 * Everything the list of designations shows, in the words of the page.
 *
 * @param listing the sites of this page
 * @param facets the counts beside them
 * @param notes what must be said of the numbers: unknown starts, hubs and complexes
 * @param published what sources say of the number of sites, beside what our rows say
 */
record DesignationListPage(
        Listing<List<Cell>> listing, List<FacetGroup> facets, List<Note> notes, List<Published> published) {

    /** The values of one facet. */
    record FacetGroup(String name, String label, List<Choice> choices) implements Choices {}

    /** A sentence about the numbers, and where to see the rows it speaks of. */
    record Note(String text, @Nullable String href) {}

    /**
     * The number of sites by one source.
     *
     * @param programme whose sites
     * @param kind whether it was announced, notified, reported, or counted from our rows
     * @param text the total with its parts
     * @param adopted whether it is the figure that pages show where sources disagree
     * @param source who published it, null for our own rows
     * @param path its page, null for our own rows
     */
    record Published(
            String programme,
            String kind,
            String text,
            boolean adopted,
            @Nullable String source,
            @Nullable String path) {}
}
