package kr.sandan.complex.web;

import java.util.List;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.template.Cell;
import kr.sandan.platform.web.template.Choices;
import kr.sandan.platform.web.template.Head;
import org.jspecify.annotations.Nullable;

/**
 * Everything the directory's page shows, in the words of the page.
 *
 * @param heads the heads of its columns
 * @param listing the rows of this page
 * @param facets the counts beside them
 * @param notes what must be said of the numbers: sample rows, unknown starts, complexes in two provinces
 * @param published what was published of the number of complexes near the day, null where nothing was
 * @param forgiving whether names with one slip are shown because nothing fitted as typed
 * @param quarter the newest quarter whose figures are shown, in words, null for none
 */
record ComplexListPage(
        List<Head> heads,
        Listing<List<Cell>> listing,
        List<FacetGroup> facets,
        List<Note> notes,
        @Nullable Published published,
        boolean forgiving,
        @Nullable String quarter) {

    /**
     * The values of one facet.
     *
     * @param name name of its parameter
     * @param label its title
     * @param choices its values
     */
    record FacetGroup(String name, String label, List<Choice> choices) implements Choices {}

    /** A sentence about the numbers, and where to see the rows it speaks of. */
    record Note(
            String text, @Nullable String href, @Nullable String linkText) {}

    /**
     * What was published about the number of complexes.
     *
     * @param text the figure with its date and parts
     * @param source who published it
     * @param path where it stands beside figures that contradict it
     * @param difference what the portal holds more (+) or less (-)
     */
    record Published(String text, String source, String path, String difference) {}
}
